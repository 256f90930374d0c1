/// What a report writes, as the readers of others see it: whatever a name holds, a row has as many fields as its header, and
/// each metric is one of ours.
enum ReportOutput {
    /// A table, by RFC 4180.
    static func judge(table: String) {
        var columns: Int?
        var fields = 1
        var isQuoted = false
        for byte in table.utf8 {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: fields += 1
            case UInt8(ascii: "\n") where !isQuoted:
                let expected = columns ?? fields
                if fields != expected { Fuzz.fail("a row of \(fields) fields below a header of \(expected)") }
                columns = expected
                fields = 1
            default: break
            }
        }
        if isQuoted { Fuzz.fail("a table that ends within quotes") }
    }

    /// Metrics in Prometheus' text format: comments, and samples that end with their number.
    static func judge(metrics: String) {
        for line in metrics.utf8.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            let isSample = text.hasPrefix("breathpacer_") && words.last.flatMap { Double($0) } != nil
            if !isSample && !text.hasPrefix("# ") { Fuzz.fail("no metric of ours: \(text)") }
        }
    }
}
