import Pacing

/// Recorded light as CSV: `time_s,segment_1,…`, linear luminance 0…1, a row whenever the light changes.
///
/// Times have six decimals, luminance too: a millionth of full scale is below L* 0.001.
package enum LightTrace {
    /// The header's bytes, the line end included.
    package static func header(segmentCount: Int) -> [UInt8] {
        var line = "time_s"
        for segment in 1...segmentCount { line += ",segment_\(segment)" }
        return Array((line + "\n").utf8)
    }

    /// Appends a row's bytes, the line end included.
    package static func append(_ levels: LightLevels, at instant: MonotonicInstant, to bytes: inout [UInt8]) {
        append(millionths: instant.nanoseconds / 1000, to: &bytes)
        for segment in 0..<levels.count {
            bytes.append(UInt8(ascii: ","))
            append(millionths: Int64((levels[segment] * 1e6).rounded()), to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func append(millionths: Int64, to bytes: inout [UInt8]) {
        let (whole, part) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
        bytes.append(contentsOf: String(whole).utf8)
        bytes.append(UInt8(ascii: "."))
        var unit: Int64 = 100_000
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(part / unit % 10))
            unit /= 10
        }
    }
}
