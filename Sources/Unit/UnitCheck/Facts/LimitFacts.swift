/// How much real time and locked memory a process may have.
package struct LimitFacts: Hashable, Sendable {
    /// The process that the limits apply to.
    package enum Owner: Hashable, Sendable {
        /// The process of the running service.
        case unit
        /// The service as it would be started.
        case service
        /// The process that asks, because there is no service.
        case asker
    }

    package var owner: Owner
    /// The highest real-time priority, `RLIMIT_RTPRIO`.
    package var realTimePriority: UInt64
    /// Bytes, `RLIMIT_MEMLOCK`; `nil` if there is no limit.
    package var lockedMemory: UInt64?
    /// Whether its user may ignore both limits, as root may.
    package var isPrivileged: Bool

    /// Whether the light asks for real time at all, which only plain lines do.
    package var lightNeedsRealTime = true

    /// The priority that the light asks for while it moves.
    package static let wantedPriority: UInt64 = 10
    /// Everything that a unit maps counts against the limit, although it uses little of it: 150 MB when it is ready and
    /// 216 MB before, because glibc reserves two arenas of 64 MiB for the second thread and returns one.
    static let wantedMemory: UInt64 = 256 << 20

    package init(owner: Owner, realTimePriority: UInt64, lockedMemory: UInt64?, isPrivileged: Bool) {
        self.owner = owner
        self.realTimePriority = realTimePriority
        self.lockedMemory = lockedMemory
        self.isPrivileged = isPrivileged
    }

    /// Reads the text of `/proc/PID/limits`.
    ///
    /// - Returns: `nil` if a limit is missing.
    package init?(_ owner: Owner, ofProcess text: String, isPrivileged: Bool) {
        func soft(_ name: String) -> Substring? {
            text.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ").first
        }
        guard let priority = soft("Max realtime priority"), let memory = soft("Max locked memory") else { return nil }
        self.init(owner, priority: priority, memory: memory, isPrivileged: isPrivileged)
    }

    /// Takes a service's `LimitRTPRIO` and `LimitMEMLOCK`.
    ///
    /// - Returns: `nil` if a limit is missing.
    package init?(ofService properties: [String: String], isPrivileged: Bool) {
        guard let priority = properties["LimitRTPRIO"], let memory = properties["LimitMEMLOCK"] else { return nil }
        self.init(.service, priority: priority[...], memory: memory[...], isPrivileged: isPrivileged)
    }

    private init?(_ owner: Owner, priority: Substring, memory: Substring, isPrivileged: Bool) {
        let unlimited: Set<Substring> = ["unlimited", "infinity"]
        guard let priority = unlimited.contains(priority) ? 99 : UInt64(priority) else { return nil }
        let bytes = unlimited.contains(memory) ? nil : UInt64(memory)
        if bytes == nil && !unlimited.contains(memory) { return nil }
        self.init(owner: owner, realTimePriority: priority, lockedMemory: bytes, isPrivileged: isPrivileged)
    }

    package var findings: [Finding] { [realTime, memoryLock] }

    private var whose: String {
        switch owner {
        case .unit: "the running unit's"
        case .service: "the service's"
        case .asker: "your"
        }
    }

    private var realTime: Finding {
        if !lightNeedsRealTime { return .ok(.realTime, nil, "not needed: the program times no pulses") }
        if isPrivileged { return .ok(.realTime, nil, "allowed: root passes over limits") }
        if realTimePriority >= Self.wantedPriority {
            return .ok(.realTime, nil, "allowed: \(whose) limit is priority \(realTimePriority)")
        }
        return .warning(
            .realTime, nil, "refused: \(whose) limit is priority \(realTimePriority), and light may waver under load",
            remedy: owner == .asker
                ? "start it as a service with LimitRTPRIO=\(Self.wantedPriority)"
                : "set LimitRTPRIO=\(Self.wantedPriority) in breathpacer.service")
    }

    private var memoryLock: Finding {
        if isPrivileged { return .ok(.memoryLock, nil, "allowed: root passes over limits") }
        guard let lockedMemory else { return .ok(.memoryLock, nil, "allowed: \(whose) limit is infinite") }
        if lockedMemory >= Self.wantedMemory {
            return .ok(.memoryLock, nil, "allowed: \(whose) limit is \(lockedMemory >> 20) MiB")
        }
        return .warning(
            .memoryLock, nil,
            "refused: \(whose) limit is \(lockedMemory >> 10) KiB, and a press may wait for the disk",
            remedy: owner == .asker
                ? "start it as a service with LimitMEMLOCK=infinity"
                : "set LimitMEMLOCK=infinity in breathpacer.service"
        )
    }
}
