import CPacerLinux
import Glibc

/// Work that may crash the program, tried in a child process first.
package enum Trial {
    /// Whether work crashes its process by an assertion.
    ///
    /// Nothing that the work does is kept. It has two seconds. A child that hangs, or cannot be started, proves
    /// nothing.
    package static func aborts(_ work: () -> Void) -> Bool {
        let child = pacer_trial_begin()
        if child == 0 {
            work()
            _exit(0)
        }
        return child > 0 && pacer_trial_signal(child) == SIGABRT
    }
}
