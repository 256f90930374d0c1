import PacerSettings
import Testing

@Suite("The settings file to begin with")
struct TemplateTests {
    @Test("As it is it sets nothing")
    func setsNothing() throws {
        #expect(try Settings.parse(Settings.template, file: "s.toml").keysInFile.isEmpty)
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
