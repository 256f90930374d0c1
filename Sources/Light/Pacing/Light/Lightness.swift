/// Perceived lightness, CIE 1976 L*, and the luminance that gives it.
public enum Lightness {
    /// Relative luminance 0…1 of a lightness 0…100.
    ///
    /// CIE 015: above L* 8, Y = ((L* + 16) / 116)³; below it the line L* / 903.3, which keeps the slope finite.
    public static func luminance(_ lightness: Double) -> Double {
        if lightness <= 0 { return 0 }
        if lightness >= 100 { return 1 }
        if lightness <= 8 { return lightness / (24389.0 / 27.0) }
        let root = (lightness + 16) / 116
        return root * root * root
    }

    /// The lightness 0…100 of a relative luminance, the inverse of ``luminance(_:)``. It is found by bisection, to
    /// 1e-8, because this module has no library with a cube root.
    public static func lightness(_ luminance: Double) -> Double {
        var range = (low: 0.0, high: 100.0)
        while range.high - range.low > 1e-8 {
            let middle = (range.low + range.high) / 2
            if Self.luminance(middle) < luminance { range.low = middle } else { range.high = middle }
        }
        return range.high
    }
}
