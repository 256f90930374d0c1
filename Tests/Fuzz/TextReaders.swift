import PacerLinux
import PacerSettings
import PacerSimulator

/// A settings file, as people write it.
struct SettingsReader: FuzzedReader {
    private let bases: [[UInt8]]

    init(corpus: [[UInt8]]) {
        // With its keys no longer commented out.
        let template = Settings.template.replacing("\n# ", with: "\n").replacing("\n#", with: "\n")
        bases = corpus + [Array(Settings.template.utf8), Array(template.utf8), Array(Settings().shown.utf8)]
    }

    func read(_ damage: inout Damage) {
        let text = String(decoding: damage.damaged(damage.pick(bases) ?? []), as: UTF8.self)
        guard let settings = try? Settings.parse(text, file: "fuzz.toml", trial: Trial.aborts) else { return }
        // What is taken can be used, and be read again from what is shown of it.
        _ = settings.plan.notes
        guard let again = try? Settings.parse(settings.shown, file: "fuzz.toml", trial: Trial.aborts) else {
            Fuzz.fail("the settings that are shown are refused")
        }
        if again.plan != settings.plan || again.pacerConfiguration != settings.pacerConfiguration
            || again.usageConfiguration() != settings.usageConfiguration()
        {
            Fuzz.fail("the settings that are shown are other ones")
        }
    }
}

/// A script of a simulated room.
struct ScriptReader: FuzzedReader {
    private let bases: [[UInt8]]

    init(corpus: [[UInt8]]) {
        let script = """
            at_s,action
            0,press
            0.2,release
            3,tap
            10,hold:3.5
            20,bounce
            30,unplug
            40,plug
            50,disk_error
            60,disk_full
            70,disk_ok
            80,power_cut
            90,clock_trusted

            """
        bases = corpus + [Array(script.utf8)]
    }

    func read(_ damage: inout Damage) {
        _ = try? SimulationScript.parse(String(decoding: damage.damaged(damage.pick(bases) ?? []), as: UTF8.self))
    }
}
