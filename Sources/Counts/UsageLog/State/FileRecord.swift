/// What a published file must look like.
struct FileRecord: Hashable, Sendable {
    let name: String
    let length: Int
    let checksum: UInt32

    init(name: String, length: Int, checksum: UInt32) {
        self.name = name
        self.length = length
        self.checksum = checksum
    }

    init(name: String, _ bytes: [UInt8]) {
        self.init(name: name, length: bytes.count, checksum: CRC32C.checksum(bytes))
    }
}
