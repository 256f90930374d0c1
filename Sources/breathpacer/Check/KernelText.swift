import PacerFiles

/// Small files that the kernel or a package provides for any reader.
///
/// They are trusted as far as root is, who alone can change them. Their size is bounded all the same, and what cannot
/// be read is told as not known: a check must end on a machine of any kind. Whoever prints a part of one makes it
/// printable.
enum KernelText {
    /// The most bytes of one; a larger one counts as not there.
    private static let mostBytes = 1 << 20

    /// - Returns: the text, without its last line end; `nil` if the file does not exist or may not be read.
    static func read(_ path: String) -> String? {
        guard let bytes = try? FileContents.read(path, limit: mostBytes) else { return nil }
        // A string of the device tree ends with a NUL.
        let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        return text.last == "\n" ? String(text.dropLast()) : text
    }
}
