extension Wiring {
    /// For people: the connections, the currents, what to mind, and what goes into `config.txt`.
    package var table: String {
        let head = ["part", "line", "pin", "core", "through", "mA"]
        let cells = rows.map { row -> [String] in
            let pin = row.pin.map { "\($0)" } ?? (row.isFed ? "" : "?")
            let core = row.core.map { "\(CoreColour(core: $0))" } ?? ""
            return [row.part, row.line, pin, core, row.through, row.milliamperes.map(Self.decimal) ?? ""]
        }
        let widths = head.indices.map { column in ([head] + cells).map { $0[column].count }.max() ?? 0 }
        var text = ""
        for row in [head] + cells {
            var line = ""
            for (cell, width) in zip(row, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        let most = rows.compactMap(\.milliamperes).max() ?? 0
        text += """

            \(Self.decimal(most)) of \(Int(Self.pinLimit)) mA on a pin, \(Self.decimal(milliamperes)) of \
            \(Int(Self.sumLimit)) mA on all pins together. Cores by DIN 47100.

            """
        if rows.contains(where: { $0.pin == nil && !$0.isFed }) {
            text += "? is no line of a Raspberry Pi's header: its board's papers have the pin and the limits.\n"
        }
        for warning in warnings { text += "Warning: \(warning).\n" }
        if !configuration.isEmpty {
            text += "\nconfig.txt:\n\n" + configuration.map { "  \($0)\n" }.joined()
        }
        return text
    }

    /// For programs: `part,line,pin,core,through,milliamperes`.
    package var csv: String {
        var text = "part,line,pin,core,through,milliamperes\n"
        for row in rows {
            let pin = row.pin.map { "\($0)" } ?? ""
            let core = row.core.map { "\(CoreColour(core: $0))" } ?? ""
            let milliamperes = row.milliamperes.map { "\(($0 * 1000).rounded() / 1000)" } ?? ""
            let fields: [String] = [row.part, row.line, pin, core, row.through, milliamperes]
            text += fields.map(Self.field).joined(separator: ",") + "\n"
        }
        return text
    }

    /// A field as RFC 4180 has it.
    private static func field(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return text }
        return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
