import Glibc

/// Standard input, output and error.
package enum StandardStreams {
    /// `O_PATH` of the kernel's asm-generic/fcntl.h, which Swift cannot see.
    private static let pathAlone: Int32 = 0o10_000_000

    /// Sees to it that the numbers of all three are taken. Whoever starts the program may have closed some, and the next
    /// file that is opened would get such a number: what is meant for people would be written into it.
    ///
    /// What takes the number of a closed stream can be neither read nor written (`EBADF`), as if it were still closed. It
    /// is the root folder, because `/dev` may not be there.
    package static func hold() {
        for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
            // The lowest free number is the stream's own, because those below it are taken by now.
            if open("/", pathAlone) != stream { return }
        }
    }
}
