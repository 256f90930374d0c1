import UsageFormat

/// What a check found.
package struct CheckReport: Hashable, Sendable {
    package let findings: [Finding]

    package init(_ findings: [Finding]) {
        self.findings = findings
    }

    /// The worst verdict of all findings.
    package var verdict: Finding.Verdict {
        let verdicts = Set(findings.map(\.verdict))
        return Finding.Verdict.allCases.last(where: verdicts.contains) ?? .ok
    }

    /// 0 if there is no problem, 69 if a chip, a line or the bus is unavailable, otherwise 1.
    package var status: Int32 {
        if findings.contains(where: \.isUnavailable) { return 69 }
        return verdict == .problem ? 1 : 0
    }

    /// Rows of words: verdict, subject and what was found, then what to do in a row of its own.
    package var rows: [[String]] {
        findings.flatMap { finding in
            let name = finding.name.map { " \($0)" } ?? ""
            return [[finding.verdict.rawValue, finding.subject.words + name, finding.found]]
                + (finding.remedy.map { [["", "", "→ \($0)"]] } ?? [])
        }
    }

    /// One object: `version`, the worst `verdict`, and `findings`, each with `subject`, `name` where there are several
    /// of the kind, `verdict`, `found`, and `remedy` unless the verdict is `ok`.
    ///
    /// - Parameter version: the program's.
    package func json(version: String) -> String {
        let findings = findings.map { finding in
            let members: [(String, String?)] = [
                ("subject", finding.subject.rawValue), ("name", finding.name), ("verdict", finding.verdict.rawValue),
                ("found", finding.found), ("remedy", finding.remedy),
            ]
            return JSONText.object(members.compactMap { key, value in value.map { (key, .text($0)) } })
        }
        return JSONText.object([
            ("version", .text(version)), ("verdict", .text(verdict.rawValue)), ("findings", .list(findings)),
        ]).text + "\n"
    }
}
