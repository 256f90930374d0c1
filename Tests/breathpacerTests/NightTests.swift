import Testing

@Suite("Night in a simulated room")
struct NightTests {
    @Test("The bar is dimmer from nine by the room's clock, before and after clocks are put forward, if it is trusted")
    func dimmer() throws {
        let program = try Program()
        try program.folder.write(
            """
            [breathing]
            minutes = 1
            [night]
            from = "21:00"
            to = "06:00"
            brightness = 0.25
            [room]
            time_zone = "America/New_York"
            """, to: "settings.toml")
        // From midnight UTC of 7 March; New York is five hours behind it, four from the morning of the 8th.
        let day = 86_400
        let taps = [
            (at: 3600 + 2400, isNight: false), (at: 2 * 3600 + 600, isNight: true),
            (at: 2 * day + 2400, isNight: false), (at: 2 * day + 3600 + 600, isNight: true),
        ]
        for isTrusted in [true, false] {
            let never = isTrusted ? "" : "\(4 * day),clock_trusted\n"
            try program.folder.write(
                "at_s,action\n" + taps.map { "\($0.at),tap\n" }.joined() + never, to: "script.csv")
            let result = try program.run(
                "breathpacer simulate --settings settings.toml --script script.csv --start 2026-03-07 --for 3d --trace light.csv"
            )
            #expect(result.status == 0, "\(result.errors)")
            let rows = try program.folder.read("light.csv").split(separator: "\n").dropFirst().map { line in
                line.split(separator: ",").compactMap { Double($0) }
            }
            for tap in taps {
                let session = rows.filter { $0[0] > Double(tap.at) && $0[0] < Double(tap.at + 70) }
                let peak = session.flatMap { $0.dropFirst() }.max() ?? 0
                #expect(abs(peak - (tap.isNight && isTrusted ? 0.25 : 1)) < 1e-6, "\(tap): \(peak)")
            }
        }
    }
}
