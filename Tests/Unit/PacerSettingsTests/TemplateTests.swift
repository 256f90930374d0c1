import PacerSettings
import Testing

@Suite("The settings file to begin with")
struct TemplateTests {
    @Test("As it is it sets nothing")
    func setsNothing() throws {
        #expect(try Settings.parse(Settings.template, file: "s.toml").keysInFile.isEmpty)
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
            let isUsed = !says.contains(" For \"") || says.contains("\"\(driver.rawValue)\"")
            lines.append(isKey && isUsed ? line.dropFirst() : line)
        }
        let choice = lines.firstIndex { $0.hasPrefix("driver = ") }
        lines[try #require(choice)] = "driver = \"\(driver.rawValue)\""
        #expect(problems(lines.joined(separator: "\n")) == nil)

        let defaults = try Settings.parse("light.driver = \"\(driver.rawValue)\"", file: "s.toml").shown
        for line in defaults.split(separator: "\n") {
            let value = line.split(separator: "  #")[0]
            #expect(lines.contains(value), "no \(value)")
        }
    }
}
