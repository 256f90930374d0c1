import CPacerLinux

/// Keeps the program in memory, so that a first press does not wait for a page from a card that has died.
package enum MemoryLock {
    /// Locks what is in memory now and what will be used later. It needs `LimitMEMLOCK`; without it the program runs
    /// all the same.
    ///
    /// - Returns: whether it is locked.
    @discardableResult
    package static func lock() -> Bool {
        pacer_lock_memory() == 0
    }
}
