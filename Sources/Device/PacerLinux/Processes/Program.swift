import CPacerLinux
import Glibc

/// Another program that is asked for something and answers on its standard output.
///
/// Whatever has its name on the path of whoever runs a command is trusted, as by any shell. Its answer is kept up to
/// ``mostAnswer`` bytes; the rest is read and dropped, so that it is never held up. How long it takes is its own affair:
/// a person waits for these commands, and the light never asks.
package enum Program {
    /// The most bytes of an answer, a NUL with them. What sshd says of its settings has a third of it.
    private static let mostAnswer = 16_384

    /// What a program printed, its errors too.
    ///
    /// - Parameter words: its name, or its path, and its arguments.
    /// - Throws: if it cannot be started, or if it ends with a status other than 0, with what it printed.
    package static func output(_ words: String...) throws(SystemFailure) -> String {
        try output(words)
    }

    /// Signals that are blocked in this thread do not end the program either, because it inherits the blocked signals.
    static func output(_ words: [String]) throws(SystemFailure) -> String {
        var output = [CChar](repeating: 0, count: mostAnswer)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let status = arguments.withUnsafeMutableBufferPointer { words in
            output.withUnsafeMutableBufferPointer { text in
                pacer_run(words.baseAddress, text.baseAddress, text.count)
            }
        }
        let operation = words.prefix(3).joined(separator: " ")
        if status < 0 { throw SystemFailure(operation, errno: -status) }
        let text = String(decoding: output.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if status > 0 { throw SystemFailure(operation, status: status, saying: text) }
        return text
    }
}
