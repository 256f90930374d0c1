/// What is known about the disk of `usage.directory`.
package struct DiskFacts: Hashable, Sendable {
    /// The result of writing and flushing 4 KiB as a trial.
    package enum Flush: Hashable, Sendable {
        case took(Duration)
        /// The file system has no files without a name.
        case unsupported
        /// The user who asks may not write there.
        case refused
        case failed(String)
    }

    package var directory: String
    /// For the unit's user, in bytes.
    package var free: UInt64
    package var isReadOnly: Bool
    package var flush: Flush
    /// The file system; `nil` if the kernel does not tell.
    package var mount: MountFacts?

    /// Three years of published files take less than 200 KB, twice while they are replaced, and the state 136.
    static let leastFree: UInt64 = 1 << 20
    /// How long a host must wait for a write to an SDXC card (SD Physical Layer specification, 4.6.2.2).
    static let longestFlush = Duration.milliseconds(500)

    package init(directory: String, free: UInt64, isReadOnly: Bool, flush: Flush, mount: MountFacts? = nil) {
        self.directory = directory
        self.free = free
        self.isReadOnly = isReadOnly
        self.flush = flush
        self.mount = mount
    }

    package var finding: Finding {
        if isReadOnly {
            return .problem(
                .disk, nil, "\(directory): read-only, so that counts stay in memory",
                remedy: "give usage.directory a partition that can be written")
        }
        let space = "\(directory): \(free >> 20) MiB free"
        if free < Self.leastFree {
            return .problem(
                .disk, nil, "\(directory): \(free >> 10) KiB free, too little for a year's files",
                remedy: "remove what fills the disk")
        }
        switch flush {
        case .failed(let reason):
            return .problem(
                .disk, nil, "\(space), but a flush fails: \(reason)", remedy: "check the file system, replace the card")
        case _ where mount?.isForgetful == true:
            return .warning(
                .disk, nil, "\(space), on \(mount?.type ?? "memory"): counts are lost when the power goes",
                remedy: "mount an ext4 partition at \(directory); with an overlay over the root, set recurse=0 as well")
        case .took(let time) where time > Self.longestFlush:
            return .warning(
                .disk, nil, "\(space), a flush takes \(time.short)", remedy: "the card may be dying: replace it soon")
        case .took(let time): return .ok(.disk, nil, "\(space), a flush takes \(time.short)")
        case .unsupported:
            return .ok(.disk, nil, "\(space); a flush can not be tried here without leaving a trace")
        case .refused:
            return .ok(.disk, nil, "\(space); what a flush takes is told to root (sudo)")
        }
    }

    /// A disk that cannot be inspected because the folder does not exist.
    package static func missing(_ reason: String) -> Finding {
        .problem(
            .disk, nil, "\(reason), so that counts stay in memory",
            remedy: "`systemd-tmpfiles --create`, or make the folder, or correct usage.directory")
    }
}
