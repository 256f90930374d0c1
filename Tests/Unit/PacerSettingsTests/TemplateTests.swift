import PacerSettings
import Testing

@Suite("The settings file to begin with")
struct TemplateTests {
    @Test("As it is it sets nothing")
    func setsNothing() throws {
        #expect(try Settings.parse(Settings.template, file: "s.toml").keysInFile.isEmpty)
    }

    /// A line of a manual page as groff shows it.
    private static func shown(_ line: Substring) -> String {
        var text = String(line)
        let signs = [("\\-", "-"), ("\\(aq", "'"), ("\\(ga", "`"), ("\\(ha", "^"), ("\\(ti", "~"), ("\\e", "\\")]
        for (escape, sign) in signs {
            text = text.replacing(escape, with: sign)
        }
        return text
    }

    @Test("The manual page has every key of the template, in the same words")
    func manual() throws {
        let page = Settings.manual(version: "1.2.3").split(separator: "\n")
        #expect(page[0] == ".TH BREATHPACER\\-SETTINGS 5 \"\" \"breathpacer 1.2.3\"")
        let lines = page.map(Self.shown)
        let template = Settings.template.split(separator: "\n")
        var table = ""
        var count = 0
        for (index, line) in template.enumerated() {
            if line.hasPrefix("[") { table = String(line.dropFirst().dropLast()) }
            guard line.hasPrefix("#"), !line.hasPrefix("# "), let equals = line.firstIndex(of: "=") else { continue }
            let key = "\(table).\(line[..<equals].dropFirst().dropLast())"
            let place = lines.indices.first { $0 > 0 && lines[$0 - 1] == ".TP" && lines[$0] == ".B \(key)" }
            let start = try #require(place, "no \(key)")
            let entry = lines[start...].prefix(6).dropFirst()
            let value = String(line[equals...].dropFirst(2))
            let isDefault = entry.last?.hasPrefix("Default: ") == true
            #expect(
                entry == [
                    String(template[index - 2].dropFirst(2)), ".br", String(template[index - 1].dropFirst(2)), ".br",
                    (isDefault ? "Default: " : "Not set by default; for example ") + value,
                ], "\(key)")
            count += 1
        }
        // One more for the file.
        #expect(lines.count { $0 == ".TP" } == count + 1)
    }

    @Test("The manual page has a section for each table, which has the keys of that table")
    func sections() {
        let tables = [
            "LIGHT", "BUTTON", "BREATHING", "PRACTICES", "NIGHT", "INVITATION", "CUE", "ROOM", "WORDS", "USAGE",
            "CLOCK",
        ]
        let sections = Settings.manual(version: "1").split(separator: "\n.SH ").dropFirst()
        let titles = sections.map { section in String(section.prefix { $0 != "\n" }) }
        #expect(titles == ["NAME", "DESCRIPTION"] + tables + ["FILES", "SEE ALSO"])
        for (section, title) in zip(sections, titles) where tables.contains(title) {
            let keys = section.split(separator: "\n.TP\n.B ").dropFirst()
            #expect(!keys.isEmpty && keys.allSatisfy { $0.hasPrefix("\(title.lowercased()).") }, "\(title)")
        }
    }

    @Test("No text in the manual page begins a line that groff takes for a request")
    func requests() {
        let known: Set<Substring> = [".TH", ".nh", ".ad", ".SH", ".TP", ".B", ".BR", ".I", ".br"]
        for line in Settings.manual(version: "1").split(separator: "\n") where line.hasPrefix(".") {
            #expect(known.contains(line.prefix { $0 != " " }), "\(line)")
        }
        #expect(!Settings.manual(version: "1").contains("\n'"))
    }

    @Test(
        "Every key by which a line or a chip of the plan is named is one of its keys", arguments: LightDriver.allCases)
    func plannedKeys(driver: LightDriver) throws {
        let own = "[button]\nchip = \"a\"\n[cue]\nline = \"GPIO12\"\nchip = \"b\""
        for text in ["[cue]\nline = \"GPIO12\"", own] {
            let settings = try Settings.parse("light.driver = \"\(driver.rawValue)\"\n\(text)", file: "s.toml")
            for key in settings.plan.lines.flatMap({ [$0.setting, $0.chipSetting] }) {
                let parts = key.split(separator: ".")
                let table = Settings.template.split(separator: "\n[").first { $0.hasPrefix("\(parts[0])]") }
                #expect(table?.contains("\n#\(parts[1]) = ") == true, "\(key)")
            }
        }
    }

    @Test(
        "With every comment sign taken away it is taken, and the defaults are those in force",
        arguments: LightDriver.allCases)
    func values(driver: LightDriver) throws {
        var lines: [Substring] = []
        for line in Settings.template.split(separator: "\n") {
            let isKey = line.hasPrefix("#") && !line.hasPrefix("# ")
            let says = lines.last ?? ""
            // A value may have the name of a driver.
            let users = says.split(separator: ". For ").dropFirst().last
            let isUsed = users?.contains("\"\(driver.rawValue)\"") ?? true
            lines.append(isKey && isUsed ? line.dropFirst() : line)
        }
        let choice = lines.firstIndex { $0.hasPrefix("driver = ") }
        lines[try #require(choice)] = "driver = \"\(driver.rawValue)\""
        #expect(problems(lines.joined(separator: "\n")) == nil)

        let defaults = try Settings.parse("light.driver = \"\(driver.rawValue)\"", file: "s.toml").shown
        for line in defaults.split(separator: "\n") where !line.hasPrefix("# ") {
            let value = line.split(separator: "  #")[0]
            #expect(lines.contains(value), "no \(value)")
        }
    }
}
