/// The folder that is pulled, and the files in it that are not tables.
public enum PublishedFolder {
    /// Its name within the folder of counts.
    public static let name = "published"
    /// Describes the tables by the Data Package standard.
    public static let dataPackage = "datapackage.json"
    /// The last closed week in Prometheus' text format.
    public static let metrics = "breathpacer.prom"
    /// A line for each other file, as `sha256sum` writes and checks it.
    public static let checksums = "SHA256SUMS"
}
