/// The version of the whole product, package included.
enum Version {
    static let current = "0.2.0"
}
