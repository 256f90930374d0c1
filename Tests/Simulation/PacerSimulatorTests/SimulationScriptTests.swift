import PacerSimulator
import Pacing
import Testing

@Suite("A simulation script")
struct SimulationScriptTests {
    private func parse(_ text: String) throws -> [String] {
        try SimulationScript.parse(text).map { "\($0.at.nanoseconds / 1_000_000) \($0.action)" }
    }

    @Test("Actions become what happens, at their times")
    func actions() throws {
        #expect(try parse("at_s,action\n0.5,press\n1,release\n") == ["500 press", "1000 release"])
        #expect(try parse("at_s,action\n2,tap") == ["2000 press", "2100 release"])
        #expect(try parse("at_s,action\n2,hold:1.25") == ["2000 press", "3250 release"])
        let plugged = try SimulationScript.parse("at_s,action\n7,unplug\n9,plug\n")
        #expect(plugged.map(\.action) == [.fault(.chipGone), .repair])
    }

    @Test("A bounce ends up as a tap")
    func bounce() throws {
        let script = try SimulationScript.parse("at_s,action\n1,bounce\n")
        #expect(script.count == 18)
        #expect(script[8].action == .press)
        #expect(script[17].action == .release)
    }

    @Test("Spreadsheets' byte order marks and line ends, and blank lines, are read over")
    func spreadsheet() throws {
        #expect(try parse("\u{FEFF}at_s,action\r\n\r\n1,press\r\n").count == 1)
    }

    @Test(
        "A line that cannot be read is named, with what was found and what may stand there",
        arguments: [
            ("", "line 1: found an empty file; expected the header at_s,action"),
            ("time,what\n", "line 1: found \"time,what\"; expected the header at_s,action"),
            ("at_s,action\n1\n", "line 2: found \"1\"; expected two fields, at_s,action"),
            ("at_s,action\n1,tap,2\n", "line 2: found \"1,tap,2\"; expected two fields, at_s,action"),
            ("at_s,action\n\n-1,tap\n", "line 3: found at_s \"-1\"; expected decimal seconds such as 12 or 0.25"),
            ("at_s,action\n1e3,tap\n", "line 2: found at_s \"1e3\"; expected decimal seconds such as 12 or 0.25"),
            (
                "at_s,action\n1,dance\n",
                "line 2: found action \"dance\"; expected press, release, tap, hold:SECONDS, bounce, unplug, plug, disk_error, disk_full, disk_ok, power_cut or clock_trusted"
            ),
            (
                "at_s,action\n1,hold:0\n",
                "line 2: found action \"hold:0\"; expected press, release, tap, hold:SECONDS, bounce, unplug, plug, disk_error, disk_full, disk_ok, power_cut or clock_trusted"
            ),
        ])
    func errors(text: String, message: String) {
        #expect {
            try SimulationScript.parse(text)
        } throws: {
            ($0 as? SimulationScriptError)?.description == message
        }
    }

    @Test("Decimal seconds are exact", arguments: [("0.000000001", 1), ("12", 12_000_000_000), ("0.1", 100_000_000)])
    func seconds(text: String, nanoseconds: Int64) {
        #expect(Duration(decimalSeconds: text)?.wholeNanoseconds == nanoseconds)
    }

    @Test("A script ends after a hundred years and a million things; the line with more is named")
    func bounds() {
        func said(_ rows: String) -> String? {
            do throws(SimulationScriptError) {
                _ = try SimulationScript.parse("at_s,action\n" + rows)
                return nil
            } catch {
                return "\(error)"
            }
        }
        #expect(said("3162240000,tap\n") == nil)
        #expect(said("3162240001,tap\n")?.hasPrefix("line 2: found at_s \"3162240001\"") == true)
        let taps = String(repeating: "1,tap\n", count: 500_000)
        #expect(said(taps) == nil)
        #expect(
            said(taps + "1,press\n")
                == "line 500002: found more than 1000000 presses, releases and other things; expected a shorter script; simulate a part of it at a time"
        )
    }
}
