import CPacerLinux

/// The thread's real-time priority: ahead of all ordinary threads while light moves.
///
/// It cannot block a board. While light moves, the thread sleeps through most of each pulse and spins for at most
/// ``Dimmer/longestSpin`` at a time. The kernel limits all real-time threads to 95 % of the time
/// (`sched_rt_runtime_us`), and the service's `LimitRTTIME` ends a thread that has not slept for that time.
package struct RealTime {
    /// Above ordinary threads, below the kernel's own for interrupts, which run at 50.
    package static let priority: Int32 = 10

    private var isAhead = false

    /// Whether this process may use it, which needs `LimitRTPRIO` or CAP_SYS_NICE.
    package static var isAllowed: Bool {
        let isAllowed = pacer_set_real_time(priority) == 0
        return pacer_set_real_time(0) == 0 && isAllowed
    }

    /// Moves the thread ahead of the others, or back. If that is not allowed, the thread stays where it is. Its light
    /// is then right on average, but wavers under load.
    mutating func set(_ ahead: Bool) {
        if ahead == isAhead { return }
        isAhead = ahead
        _ = pacer_set_real_time(ahead ? Self.priority : 0)
    }
}
