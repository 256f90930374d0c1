import CPacerLinux
import Glibc
import Pacing

/// This program, started once more beside itself, for work whose end must not be this process's end.
///
/// It shares nothing with this process but an ``Outbox`` and a connection, by which this one hears that it lives and what
/// it prints. No signal that asks for an end reaches it: it ends when its ``Inbox`` is closed.
///
/// What a child prints is no more trusted than what it has read. It is taken a part at a time, and whoever passes it on
/// makes it printable. A child that is silent for too long is ended by its listener.
package struct ChildProcess: Sendable {
    /// What is heard of a child.
    package enum Sign: Sendable {
        case alive, silent, ended
        /// It has printed these lines.
        case said([String])
    }

    /// The most bytes of what a child prints at once.
    private static let mostText = 1024

    private let process: pid_t
    private let life: Int32

    /// Starts it. No page is copied for it, and no other thread is held up.
    ///
    /// - Parameters:
    ///   - arguments: what the program is asked to do.
    ///   - variable: what it finds in its environment, besides what is there anyway.
    /// - Throws: what the system has none left of.
    package init(
        _ arguments: [String], _ variable: (name: String, value: String), reading outbox: Outbox, of start: ProgramStart
    ) throws(SystemFailure) {
        let (own, its) = try Outbox.ends()
        let lines = (["breathpacer"] + arguments).map { strdup($0) }
        // A trap is to end it at once. Swift's tracer would print what was in its memory first.
        let kept = start.environment.filter { !$0.hasPrefix("SWIFT_BACKTRACE=") }
        let added = ["SWIFT_BACKTRACE=enable=no", "\(variable.name)=\(variable.value)"]
        let environment = (kept + added).map { strdup($0) }
        defer {
            for text in lines + environment { free(text) }
            close(its)
        }
        var process: pid_t = 0
        let result = pacer_child_start(lines + [nil], environment + [nil], outbox.taking, its, &process)
        if result < 0 {
            close(own)
            throw SystemFailure("start /proc/self/exe", errno: -result)
        }
        self.process = process
        life = own
    }

    /// Waits until an instant for a sign of its life or for its end.
    package func listen(until deadline: MonotonicInstant) -> Sign {
        guard pacer_poll(life, -1, deadline.nanoseconds) > 0 else { return .silent }
        var bytes = [CChar](repeating: 0, count: Self.mostText)
        let length = Int(pacer_text_take(life, &bytes, bytes.count))
        if length <= 0 { return .ended }
        if bytes[0] == 0 { return .alive }
        let lines = bytes[..<length].split(separator: CChar(bitPattern: UInt8(ascii: "\n")))
        return .said(lines.map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) })
    }

    /// Ends it by force. One that waits for a disk ends when the disk lets go of it.
    package func kill() {
        Glibc.kill(process, SIGKILL)
    }

    /// Waits for its end. Call it once, after which there is no such process any more.
    ///
    /// - Returns: how it ended, as "by SIGKILL" or "with status 1".
    package func end() -> String {
        close(life)
        let status = pacer_child_end(process)
        guard status > 128, let name = pacer_signal_name(status - 128) else { return "with status \(status)" }
        return "by SIG\(String(cString: name))"
    }

    // MARK: In the child

    /// Bounds what a child may do to the rest of the machine: it ends above so much data, and first if memory is short.
    package static func confine(bytes: UInt64) {
        pacer_confine("breathpacer", bytes)
    }

    /// Tells the other process that this one lives.
    package static func sayAlive() {
        _ = pacer_message_send(STDOUT_FILENO, 0, 0)
    }
}
