import CPacerLinux

/// The program's memory, kept from the disk: a first press must not wait for a page of a card that has died.
package enum MemoryLock {
    /// Locks what is in memory and what will be touched. Needs `LimitMEMLOCK`; without it the program runs on.
    ///
    /// - Returns: whether it is locked.
    @discardableResult
    package static func lock() -> Bool {
        pacer_lock_memory() == 0
    }
}
