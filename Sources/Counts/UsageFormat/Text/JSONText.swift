/// As much of JSON (RFC 8259) as a file needs that is only written.
package indirect enum JSONText {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])

    package var text: String { written(indent: "") }

    private func written(indent: String) -> String {
        let inner = indent + "  "
        return switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let items):
            Self.block("[", items.map { $0.written(indent: inner) }, "]", indent)
        case .object(let members):
            Self.block("{", members.map { "\(Self.quoted($0)): \($1.written(indent: inner))" }, "}", indent)
        }
    }

    private static func block(_ open: String, _ items: [String], _ close: String, _ indent: String) -> String {
        if items.isEmpty { return open + close }
        return "\(open)\n\(items.map { "\(indent)  \($0)" }.joined(separator: ",\n"))\n\(indent)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case _ where scalar.value < 0x20: result += "\\u" + Digits.hex(UInt64(scalar.value), count: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
