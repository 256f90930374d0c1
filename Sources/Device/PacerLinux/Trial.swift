import CPacerLinux
import Glibc

/// Work that may end the program, tried in a child process first.
package enum Trial {
    /// Whether work ends its process by an assertion.
    ///
    /// Nothing that the work does is kept. It is given two seconds; a child that is stuck, or cannot be made, proves
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
