import StandardFormats
import Testing
import UsageFormat

/// Names and values that somebody chose, judged scalar by scalar by readers that are not the program's.
@Suite("Text from outside in the formats that the program writes")
struct TextTests {
    /// Everything to which CSV, a spreadsheet, Prometheus or a terminal gives a meaning, what hides it from whoever
    /// compares characters, and letters.
    private static let scalars: [Unicode.Scalar] = [
        "\"", ",", ";", "\r", "\n", "\r", "\t", " ", "=", "+", "-", "@", "'", "\\", "|", "{", "}", "#", "\0", "\u{1B}",
        "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{200D}", "\u{200F}", "\u{2028}",
        "\u{202E}", "\u{2066}", "\u{20D0}", "\u{3000}", "\u{FE0F}", "\u{FEFF}", "\u{FF0B}", "\u{FF0D}", "\u{FF1D}",
        "\u{FF20}", "\u{1F1E6}", "\u{E0020}", "a", "n", "9", "é", "字",
    ]

    /// Every pair of them, at the beginning, at the end, alone and between letters.
    private static let texts: [String] = scalars.flatMap { first in
        scalars.flatMap { second -> [String] in
            let pair = String(String.UnicodeScalarView([first, second]))
            return [pair, pair + "x", "x" + pair, "x" + pair + "x"]
        }
    }

    @Test("A table of every pair of scalars has its rows and fields, and each field its text")
    func table() {
        for text in Self.texts {
            let rows = CSVByStandard.rows(CSVText.row([text, "middle", text]) + CSVText.row(["next"]))
            #expect(
                rows.count == 2 && rows[0].count == 3 && rows[1] == [Array("next".unicodeScalars)],
                "\(text.debugDescription)")
            for field in [rows[0][0], rows[0][2]] {
                let plain = field.first == "'" && text.unicodeScalars.first != "'" ? Array(field.dropFirst()) : field
                #expect(plain == Array(text.unicodeScalars), "\(text.debugDescription)")
            }
        }
    }

    @Test("No field of a table begins, for whoever leaves out what is not seen, with a formula's sign")
    func formulas() {
        let signs: [UInt32] = [0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20]
        let unseen: [UInt32] = [
            0, 0x09, 0x0A, 0x0D, 0x1B, 0x20, 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x200B, 0x200D, 0x200F, 0x2028, 0x202E,
            0x2066, 0x3000, 0xFE0F, 0xFEFF, 0xE0020,
        ]
        for text in Self.texts {
            let field = CSVByStandard.rows(CSVText.row([text]))[0][0].map(\.value)
            let seen = field.drop { unseen.contains($0) }
            #expect(!signs.contains(seen.first ?? 0), "\(text.debugDescription)")
            #expect(![0x09, 0x0A, 0x0D].contains(field.first ?? 0), "\(text.debugDescription)")
        }
    }

    @Test("A metric of every pair of scalars is one line with two labels, and each label its text")
    func metric() {
        for text in Self.texts {
            let line = Metric.problems.sample(7, labels: Metric.labels(site: text, device: text))
            let labels = Self.labels(of: Array(line.unicodeScalars))
            #expect(labels == [Array(text.unicodeScalars), Array(text.unicodeScalars)], "\(text.debugDescription)")
        }
    }

    @Test("Made printable, no pair of scalars has one that a terminal, a journal or an eye is deceived by")
    func printable() {
        func isHidden(_ value: UInt32) -> Bool {
            switch value {
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
            default: false
            }
        }
        for text in Self.texts {
            #expect(!text.printable.unicodeScalars.contains { isHidden($0.value) }, "\(text.debugDescription)")
            let lines = text.printableLines.unicodeScalars
            #expect(lines.allSatisfy { $0 == "\n" || $0 == "\t" || !isHidden($0.value) }, "\(text.debugDescription)")
        }
        #expect("esc\u{1B}[31mred".printable == "esc\\u001b[31mred")
        #expect("two\nlines".printable == "two\\u000alines")
        #expect("two\nlines".printableLines == "two\nlines")
        #expect("ünïcödé ☺ 字".printable == "ünïcödé ☺ 字")
    }

    @Test("For a terminal that shows ASCII alone every sign has a likeness, or a number that JSON reads back")
    func plain() {
        #expect("“Süd” – 1 kΩ, 20\u{A0}µs…".plain == "\"S\\u00fcd\" - 1 kohm, 20 us...")
        #expect("字🌙".plain == "\\u5b57\\ud83c\\udf19")
        for text in Self.texts { #expect(text.plain.utf8.allSatisfy { $0 < 0x80 }) }
    }

    /// The values of the labels of one sample's line, `name{a="…",b="…"} 7`; nothing if it is not one.
    private static func labels(of line: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var values: [[Unicode.Scalar]] = []
        var value: [Unicode.Scalar]?
        var outside = ""
        var isEscaped = false
        for scalar in line {
            guard let open = value else {
                if scalar == "\"" { value = [] } else { outside.unicodeScalars.append(scalar) }
                continue
            }
            if isEscaped {
                value = open + [scalar == "n" ? "\n" : scalar]
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                values.append(open)
                value = nil
            } else if scalar == "\n" {
                return []
            } else {
                value = open + [scalar]
            }
        }
        return outside == "breathpacer_report_problems{site=,device=} 7\n" ? values : []
    }
}
