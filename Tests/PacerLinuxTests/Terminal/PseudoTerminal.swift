import Dispatch
import Glibc
import PacerLinux
import Synchronization

/// A terminal that nobody sits at: the program's side of a pseudo-terminal, with hands on its keys and eyes on what it
/// shows.
final class PseudoTerminal: Sendable {
    private let master: Int32
    /// What the program reads and writes.
    let descriptor: Int32
    private let output: Seen

    /// TIOCSPTLCK and TIOCGPTPEER of asm-generic/ioctls.h, which Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let openPeer: UInt = 0x5441

    /// What arrived, taken off by a thread of its own: a terminal that nobody reads would block its program.
    private final class Seen: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    init(columns: UInt16 = 80, rows: UInt16 = 24) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var unlock: CInt = 0
        guard master >= 0, ioctl(master, Self.setLock, &unlock) == 0 else { throw Unavailable(errno: errno) }
        descriptor = ioctl(master, Self.openPeer, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Unavailable(errno: errno) }
        output = Seen()
        resize(columns: columns, rows: rows)
        let (master, output) = (master, output)
        DispatchQueue(label: "terminal").async {
            var block = [UInt8](repeating: 0, count: 4096)
            while true {
                let count = read(master, &block, block.count)
                if count <= 0 { break }
                output.bytes.withLock { $0 += block[..<count] }
            }
            close(master)
        }
    }

    deinit {
        // The reader sees the last descriptor of this side close, and ends.
        close(descriptor)
    }

    func type(_ keys: String) throws {
        let count = write(master, keys, keys.utf8.count)
        if count != keys.utf8.count { throw Unavailable(errno: errno) }
    }

    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Everything that was shown so far.
    var text: String { output.bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// The lines of the last frame; none before the first, and once the screen was given back.
    var frame: [String] {
        if !text.contains("\u{1B}[H") { return text.split(separator: "\r").last.map { [String($0)] } ?? [] }
        let frames = text.components(separatedBy: "\u{1B}[H")
        guard frames.count > 1, let last = frames.last, !last.contains("\u{1B}[?1049l") else { return [] }
        return last.components(separatedBy: "\r\n").map { $0.components(separatedBy: "\u{1B}[K")[0] }
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
