import Dispatch
import Glibc

/// Sends SIGTERM to the thread that made it, where a `Signals` that was made before has blocked it.
///
/// Not to the process: the test runner's other threads would take it and end.
struct StopSignal {
    private let thread = pthread_self()

    func send(after delay: Duration) {
        let thread = thread
        if delay == .zero {
            pthread_kill(thread, SIGTERM)
        } else {
            let milliseconds = Int(delay / .milliseconds(1))
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
                pthread_kill(thread, SIGTERM)
            }
        }
    }
}
