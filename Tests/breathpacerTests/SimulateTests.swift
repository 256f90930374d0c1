import Testing

@Suite("A simulated session")
struct SimulateTests {
    @Test("One tap gives thirty breaths of ten seconds, safe, dark at the end, and the same bytes twice")
    func session() throws {
        let program = try Program()
        try program.folder.write("at_s,action\n1,tap\n", to: "tap.csv")
        for name in ["first", "second"] {
            let result = try program.run("breathpacer simulate --script tap.csv --for 330s --trace \(name).csv")
            #expect(result.status == 0, "\(result.errors)")
        }
        let text = try program.folder.read("first.csv")
        #expect(try program.folder.read("second.csv") == text)

        let rows = text.split(separator: "\n")
        #expect(
            rows[0]
                == "time_s,segment_1,segment_2,segment_3,segment_4,segment_5,segment_6,segment_7,segment_8,segment_9,segment_10"
        )
        let values = rows.dropFirst().map { $0.split(separator: ",").compactMap { Double($0) } }
        #expect(values.allSatisfy { $0.count == 11 && $0.dropFirst().allSatisfy { (0...1).contains($0) } })
        let times = values.map { $0[0] }
        let means = values.map { $0.dropFirst().reduce(0, +) / 10 }

        // A peak is the middle of a stretch that is brighter than what is before and after it.
        var peaks: [Double] = []
        var troughs: [Double] = [1]
        var rising: Double?
        for index in means.indices.dropFirst() {
            if means[index] > means[index - 1] {
                if rising == nil, let last = peaks.last, last > troughs[troughs.count - 1] {
                    troughs.append(times[index - 1])
                }
                rising = times[index]
            } else if means[index] < means[index - 1], let top = rising {
                peaks.append((top + times[index - 1]) / 2)
                rising = nil
            }
        }
        #expect(peaks.count == 30)
        #expect(troughs.count == 30)
        let period = (peaks[29] - peaks[0]) / 29
        #expect(abs(period - 10) < 0.001, "mean period \(period) s")
        let rises = zip(troughs, peaks).map { $1 - $0 }
        let rise = rises.reduce(0, +) / 30 / period
        #expect(abs(rise - 0.4) < 0.005, "rise \(rise)")

        for index in means.indices.dropFirst() where times[index] > times[index - 1] {
            let rate = abs(means[index] - means[index - 1]) / (times[index] - times[index - 1])
            #expect(rate <= 2.5 + 1e-6)
        }
        #expect(values.last?.dropFirst().allSatisfy { $0 == 0 } == true)
        #expect(times[times.count - 1] < 330)
    }

    @Test("What the lines do is the same bytes twice, and other bytes when wake-ups stall")
    func lines() throws {
        let program = try Program()
        let simulate = "breathpacer simulate --for 6s --trace"
        for command in ["\(simulate) first.vcd", "\(simulate) second.vcd", "\(simulate) busy.vcd --stall-every 100"] {
            let result = try program.run(command)
            #expect(result.status == 0, "\(result.errors)")
        }
        let text = try program.folder.read("first.vcd")
        #expect(try program.folder.read("second.vcd") == text)
        #expect(try program.folder.read("busy.vcd") != text)
        #expect(text.contains("$var wire 1 ! GPIO17 $end\n"))
        #expect(text.contains("$scope module button $end\n$var wire 1 + GPIO21 $end\n"))
        // The tap of a second goes before everything that it lights, once it is known to be a press.
        #expect(text.contains("$end\n#1000000000\n0+\n#1005"))
    }
}
