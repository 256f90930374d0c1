import Foundation
import Testing
import UsageReport

@Suite("Why a unit did not come")
struct PullCauseTests {
    /// The causes of `Scripts/pull-usage` by their names.
    private static func listed() throws -> [String: String] {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Scripts/pull-usage").standardized
        let lines = try String(contentsOf: script, encoding: .utf8).components(separatedBy: "\n")
        let list = lines.drop { $0 != "declare -A causes=(" }.dropFirst().prefix { $0 != ")" }
        var causes: [String: String] = [:]
        for line in list {
            guard let match = line.firstMatch(of: /\[([a-z-]+)\]='(.*)'/) else {
                Issue.record("\(line)")
                continue
            }
            causes[String(match.1)] = String(match.2)
        }
        return causes
    }

    /// A page of a fleet without files, of which these pulls were the last.
    private static func page(_ results: [String], _ language: ReportLanguage) throws -> String {
        let folder = try FleetFolder()
        let rows = results.enumerated().map { "n,d\($0),2026-11-04,\"\($1)\"" }
        try folder.write(
            (["site,device,last_success,result"] + rows).joined(separator: "\n") + "\n", to: "pull-status.csv")
        return FleetFolder.page(try folder.read().fleet, language: language)
    }

    @Test("The report knows each cause that a pull has, in the same words")
    func causes() throws {
        let known = Dictionary(uniqueKeysWithValues: PullCause.allCases.map { ($0.rawValue, $0.text) })
        #expect(try Self.listed() == known)
    }

    @Test(
        "The page says each cause in the reader's language, with its own cure and ssh's last line",
        arguments: ReportLanguage.allCases)
    func translated(language: ReportLanguage) throws {
        let page = try Self.page(PullCause.allCases.map { "\($0.text) (ssh: read <0>)" }, language)
        #expect(page.components(separatedBy: "ssh: read &lt;0&gt;").count - 1 == PullCause.allCases.count)
        for cause in PullCause.allCases {
            let parts = cause.text.components(separatedBy: "; ")
            for part in [parts[0], parts[1]] {
                #expect(page.contains(String(part.dropFirst())) == (language == .english), "\(part)")
            }
        }
    }

    @Test("A detail that the pull tells stands beside its cause; other words stay as they are")
    func details() throws {
        let list = "SHA256SUMS is not as a unit writes it: line 3; breathpacer usage verify on the unit says more"
        let line = "wrong in the inventory: line 9, found host \"\"a b\"\", expected an address; mend the line"
        let page = try Self.page([list, line, "unreachable: somewhere else"], .german)
        #expect(page.contains("(<span lang=en>line 9, found host &quot;a b&quot;, expected an address</span>)<i>"))
        #expect(page.contains("SHA256SUMS ist nicht so, wie ein Gerät sie schreibt (<span lang=en>line 3</span>)<i>"))
        #expect(page.contains("<span lang=en>unreachable: somewhere else</span><i>"))
        #expect(page.contains("Netzwerk und Strom prüfen"))
    }
}
