import UnitPlan

/// What the service manager reports about the unit.
package enum ServiceFacts: Hashable, Sendable {
    /// systemd does not run here.
    case noManager
    /// It does, but gives no answer.
    case noAnswer(String)
    /// The properties of breathpacer.service, as `systemctl show` prints them.
    case properties([String: String])

    /// What a check asks for.
    package static let wanted = [
        "LoadState", "ActiveState", "UnitFileState", "Result", "ExecMainStatus", "NRestarts", "MainPID", "User",
        "Group", "SupplementaryGroups", "LimitRTPRIO", "LimitMEMLOCK", "Environment",
        "ControlGroup",
    ]

    private subscript(key: String) -> String? {
        if case .properties(let properties) = self { properties[key] } else { nil }
    }

    /// Whether there is such a service.
    package var isInstalled: Bool { self["LoadState"] == "loaded" }
    /// Whether it runs, or is about to.
    package var isUp: Bool {
        isInstalled && self["ActiveState"] != "inactive" && self["ActiveState"] != "failed"
    }
    /// The process, if it runs; systemd gives 0 if it does not.
    package var process: Int? { self["MainPID"].flatMap(Int.init).flatMap { $0 == 0 ? nil : $0 } }
    /// The user that it runs as.
    package var user: String? { isInstalled ? self["User"].flatMap { $0.isEmpty ? nil : $0 } : nil }
    /// The groups that it has besides its user's.
    package var groups: [String] {
        isInstalled
            ? [self["Group"], self["SupplementaryGroups"]].compactMap { $0 }.flatMap {
                $0.split(separator: " ").map(String.init)
            } : []
    }

    /// The folder of its processes below the kernel's control groups, if it runs.
    package var controlGroup: String? {
        process == nil ? nil : self["ControlGroup"].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The settings file that its own environment names, if it does.
    package var settingsFile: String? {
        let name = "BREATHPACER_SETTINGS="
        return isInstalled
            ? self["Environment"]?.split(separator: " ").first { $0.hasPrefix(name) }.map {
                String($0.dropFirst(name.count))
            }
            : nil
    }

    package var finding: Finding {
        switch self {
        case .noManager: return .ok(.service, nil, "not looked at: systemd does not run here")
        case .noAnswer(let reason):
            return .warning(.service, nil, "not known: \(reason)", remedy: "see `systemctl status breathpacer`")
        case .properties: break
        }
        let active = self["ActiveState"] ?? "unknown"
        let enabled = self["UnitFileState"] ?? "unknown"
        let ending = self["Result"].flatMap { $0 == "success" ? nil : lastEnd($0) } ?? ""
        if !isInstalled {
            return .warning(
                .service, nil, "there is no breathpacer.service",
                remedy: "install the package \(UnitPlaces.packageName): nothing starts the unit")
        }
        if active == "failed" {
            return .problem(.service, nil, "failed\(ending)", remedy: "see `journalctl --unit breathpacer`")
        }
        if active == "activating" && !ending.isEmpty {
            return .problem(
                .service, nil, "does not stay up\(ending)", remedy: "see `journalctl --unit breathpacer`")
        }
        if !isUp {
            return .warning(
                .service, nil, "\(active), \(enabled)\(ending)",
                remedy: "`systemctl enable --now breathpacer` starts it now and after each power-up")
        }
        let restarts = self["NRestarts"].flatMap { $0 == "0" ? nil : ", \($0) restart\($0 == "1" ? "" : "s")" } ?? ""
        if enabled != "enabled" {
            return .warning(
                .service, nil, "\(active), but \(enabled): it does not come back after a power cut",
                remedy: "`systemctl enable breathpacer`")
        }
        return .ok(.service, nil, "\(active), enabled\(restarts)")
    }

    private func lastEnd(_ result: String) -> String {
        let status = self["ExecMainStatus"] ?? "0"
        return status == "0" ? ", last \(result)" : ", last \(result) with status \(status)"
    }
}
