import PacerFiles
import PacerLinux
import PacerSettings
import UnitCheck

/// Everything that a check examines on this machine. It changes nothing.
struct UnitSurvey {
    private let settings: Settings
    private let service: ServiceFacts
    /// The user of the service.
    private let account: Account?
    private let lines: LineSurvey

    static let unit = "breathpacer.service"

    init(_ settings: Settings) {
        self.settings = settings
        service = Self.service()
        let user = SystemAccount(service.user ?? "breathpacer")
        let besides = service.groups
        account = user.map { Account(name: $0.name, groups: Set($0.groups + besides)) }
        lines = LineSurvey(settings)
    }

    var report: CheckReport {
        var findings = setUp
        findings += lines.findings
        findings += devices
        if let calls = LightTrial.calls(settings, lines) { findings.append(calls) }
        if let button = LightTrial.button(settings, lines) { findings.append(button) }
        findings += limits
        findings.append(ClockSurvey.facts(settings).finding)
        findings += CountSurvey(settings, account).findings
        findings += [service.finding, WatchdogSurvey.facts.finding]
        findings += CollectionSurvey.findings(settings)
        return CheckReport(findings)
    }

    /// What the service manager says of the unit.
    static func service() -> ServiceFacts {
        if !ServiceManager.isRunning { return .noManager }
        do {
            return .properties(try ServiceManager.show(unit, ServiceFacts.wanted))
        } catch {
            return .noAnswer("\(error)")
        }
    }

    private var setUp: [Finding] {
        var facts = SetUpFacts(
            settingsFile: settings.file, serviceFile: service.settingsFile, keyCount: settings.keysInFile.count,
            boardModel: KernelText.read("/proc/device-tree/model"))
        facts.inForce = InForceSurvey.facts(settings, service)
        facts.site = settings.room.site
        facts.room = settings.room.name
        return facts.findings
    }

    private var devices: [Finding] {
        var findings = lines.chips.compactMap { device($0, group: "gpio", subsystem: "gpio") }
        if let bus = settings.plan.light.bus {
            findings.append(device(bus.device, group: "spi", subsystem: "spidev") ?? BusFacts.missing(bus.device))
        }
        if let leds = settings.plan.light.ledClass {
            let found = leds.names.compactMap(LEDFacts.LED.init(name:))
            let facts = LEDFacts(
                wanted: leds.names, found: found, appearance: settings.pacerConfiguration.appearance)
            findings += facts.findings(for: account)
        }
        return findings
    }

    private func device(_ path: String, group: String, subsystem: String) -> Finding? {
        guard let node = NodeFacts(path) else { return nil }
        return node.finding(
            for: account, isOpenHere: FileStatus.isOpen(path), usualGroup: group, subsystem: subsystem)
    }

    private var limits: [Finding] {
        let process = service.process
        var facts: LimitFacts? =
            if let process, let text = KernelText.read("/proc/\(process)/limits") {
                LimitFacts(.unit, ofProcess: text, isPrivileged: service.user == nil)
            } else if case .properties(let properties) = service, service.isInstalled {
                LimitFacts(ofService: properties, isPrivileged: service.user == nil)
            } else {
                KernelText.read("/proc/self/limits").flatMap {
                    LimitFacts(.asker, ofProcess: $0, isPrivileged: SystemAccount.isRoot)
                }
            }
        facts?.lightNeedsRealTime = settings.plan.light.needsRealTime
        return facts?.findings ?? []
    }
}

extension LEDFacts.LED {
    /// Inspects an LED; `nil` if it does not exist.
    init?(name: String) {
        let folder = "\(KernelLEDs.folder)/\(name)"
        let path = "\(folder)/brightness"
        let steps = KernelText.read("\(folder)/max_brightness").flatMap { Int($0) }
        guard let node = NodeFacts(path), let steps else { return nil }
        let colours = KernelText.read("\(folder)/multi_index")?.split(separator: " ").map(String.init) ?? []
        let hasColours = ["red", "green", "blue"].allSatisfy { colours.contains($0) }
        self.init(
            name: name, most: steps, hasColours: hasColours, node: node, isOpenHere: FileStatus.isOpen(path))
    }
}

extension NodeFacts {
    /// Inspects a device or a folder; `nil` if it does not exist.
    init?(_ path: String) {
        guard let status = try? FileStatus(path) else { return nil }
        self.init(path: path, owner: status.owner, group: status.group, mode: status.mode)
    }
}
