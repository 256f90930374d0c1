import CPacerLinux
import Glibc
import Pacing

/// A thread of normal priority, for work that may wait for a disk. No signal is delivered to it.
package struct WorkerThread: Sendable {
    private let thread: pthread_t

    /// Starts it.
    ///
    /// - Throws: if the system has no thread left.
    package init(_ work: @escaping @Sendable () -> Void) throws(SystemFailure) {
        let box = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let result = pacer_thread_start(
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
            }, box.toOpaque(), &thread)
        if result < 0 {
            box.release()
            throw SystemFailure("start a thread", errno: -result)
        }
        self.thread = thread
    }

    /// Waits for its end.
    ///
    /// - Returns: whether it has ended by then. A thread that has not, for example because the disk hangs, ends with
    ///   the process.
    package func join(within duration: Duration) -> Bool {
        pacer_thread_join(thread, pacer_now() + duration.wholeNanoseconds) == 0
    }

    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }
}
