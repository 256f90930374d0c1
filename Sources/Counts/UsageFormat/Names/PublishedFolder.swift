/// The folder that is pulled, and the files in it that are not tables.
package enum PublishedFolder {
    /// Its name within the folder of counts.
    package static let name = "published"
    /// Describes the tables by the Data Package standard.
    package static let dataPackage = "datapackage.json"
    /// The last closed week in Prometheus' text format.
    package static let metrics = "breathpacer.prom"
    /// A line for each other file, as `sha256sum` writes and checks it.
    package static let checksums = "SHA256SUMS"
}
