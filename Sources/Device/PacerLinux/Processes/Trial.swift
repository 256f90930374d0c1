import CPacerLinux
import Glibc

/// Work that may crash the program, tried in a child process first.
///
/// The work is not trusted to end: the child has `PACER_TRIAL_SECONDS`, no core file and no voice. It is trusted with
/// what the program may do, which the child may do as well.
package enum Trial {
    /// Whether work crashes its process by an assertion.
    ///
    /// Nothing that the work does is kept. A child that hangs, or cannot be started, proves
    /// nothing.
    package static func aborts(_ work: () -> Void) -> Bool {
        let child = pacer_trial_begin()
        if child == 0 {
            work()
            _exit(0)
        }
        return child > 0 && pacer_child_end(child) == 128 + SIGABRT
    }
}
