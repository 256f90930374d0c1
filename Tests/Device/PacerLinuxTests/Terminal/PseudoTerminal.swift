import Glibc
import PacerLinux
import Synchronization

/// A terminal that nobody sits at: the program's side of a pseudo-terminal, with hands on its keys and eyes on what it
/// shows.
///
/// Its descriptors stay open. Whoever has only their numbers may outlive it, and a number that was given away again would
/// be the terminal of a test that runs beside.
final class PseudoTerminal: Sendable {
    private let master: Int32
    /// What the program reads and writes.
    let descriptor: Int32
    /// What was read of what the program wrote.
    private let seen = Mutex<[UInt8]>([])

    /// TIOCSPTLCK and TIOCGPTPEER of asm-generic/ioctls.h, which Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let openPeer: UInt = 0x5441
    /// When nothing has come for so long there is nothing on its way, in milliseconds.
    private static let quiet: Int32 = 20

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
        var unlock: CInt = 0
        guard master >= 0, ioctl(master, Self.setLock, &unlock) == 0 else { throw Unavailable(errno: errno) }
        descriptor = ioctl(master, Self.openPeer, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unavailable(errno: errno) }
        resize(columns: columns, rows: rows)
    }

    func type(_ keys: String) throws {
        let count = write(master, keys, keys.utf8.count)
        if count != keys.utf8.count { throw Unavailable(errno: errno) }
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Everything that was shown so far. The kernel keeps 15 KiB for whoever reads late: some forty frames.
    var text: String {
        seen.withLock { seen in
            var block = [UInt8](repeating: 0, count: 4096)
            var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
            while poll(&ready, 1, Self.quiet) > 0 {
                let count = read(master, &block, block.count)
                if count <= 0 { break }
                seen += block[..<count]
            }
            return String(decoding: seen, as: UTF8.self)
        }
    }

    /// The lines of the last frame; none before the first, and once the screen was given back.
    var frame: [String] {
        let text = text
        if !text.contains("\u{1B}[H") { return text.split(separator: "\r").last.map { [String($0)] } ?? [] }
        let frames = text.components(separatedBy: "\u{1B}[H")
        guard frames.count > 1, let last = frames.last, !last.contains("\u{1B}[?1049l") else { return [] }
        return last.components(separatedBy: "\r\n").map { $0.components(separatedBy: "\u{1B}[K")[0] }
    }

    /// The lines of the last frame once they are as expected, or after five seconds as they are: on a busy machine the
    /// kernel takes its time to hand a frame over.
    func frame(until isExpected: ([String]) -> Bool) -> [String] {
        let end = ContinuousClock.now + .seconds(5)
        while true {
            let frame = frame
            if isExpected(frame) || ContinuousClock.now >= end { return frame }
        }
    }

    /// What the terminal does with its input and output, for comparison.
    var mode: [UInt32] {
        var mode = termios()
        tcgetattr(descriptor, &mode)
        return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
    }

    private struct Unavailable: Error {
        var errno: Int32
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
