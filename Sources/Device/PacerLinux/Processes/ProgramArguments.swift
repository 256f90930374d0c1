import CPacerLinux

/// The words with which this program was started.
///
/// Swift's `CommandLine` reads them from `/proc`. Where that is not mounted it has none, and the program would do
/// something else than it was asked to.
package enum ProgramArguments {
    /// All of them; the first is the program's own name. Bytes that are no UTF-8 are replaced.
    package static var all: [String] { texts(pacer_arguments()) }

    /// The texts of a list of C strings that a NULL ends.
    static func texts(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> [String] {
        var texts: [String] = []
        var next = list
        while let text = next?.pointee {
            texts.append(String(cString: text))
            next = next?.advanced(by: 1)
        }
        return texts
    }
}
