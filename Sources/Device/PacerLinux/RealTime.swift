import CPacerLinux

/// The thread's place in the queue for a processor: ahead of all ordinary threads while light moves.
///
/// It cannot take a board over. While light moves the thread sleeps through most of each pulse and spins for
/// ``Dimmer/longestSpin`` at a time at most; the kernel holds all real-time threads to 95 % of the time
/// (`sched_rt_runtime_us`), and `LimitRTTIME` of the service ends a thread that has not slept for so long.
package struct RealTime {
    /// Above ordinary threads, below the kernel's own for interrupts, which run at 50.
    package static let priority: Int32 = 10

    private var isAhead = false

    /// Whether this process may have it: needs `LimitRTPRIO` or CAP_SYS_NICE.
    package static var isAllowed: Bool {
        let isAllowed = pacer_set_real_time(priority) == 0
        return pacer_set_real_time(0) == 0 && isAllowed
    }

    /// Goes ahead, or back among the others. Where it is not allowed the thread stays where it is: its light is as
    /// right on average, and wavers under load.
    mutating func set(_ ahead: Bool) {
        if ahead == isAhead { return }
        isAhead = ahead
        _ = pacer_set_real_time(ahead ? Self.priority : 0)
    }
}
