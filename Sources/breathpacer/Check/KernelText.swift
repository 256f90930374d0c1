import PacerFiles

/// Small files that the kernel or a package provides for any reader.
enum KernelText {
    /// - Returns: the text, without its last line end; `nil` if the file does not exist or may not be read.
    static func read(_ path: String) -> String? {
        guard let bytes = try? FileContents.read(path, limit: 1 << 20) else { return nil }
        // A string of the device tree ends with a NUL.
        let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        return text.last == "\n" ? String(text.dropLast()) : text
    }
}
