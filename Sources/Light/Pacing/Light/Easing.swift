/// How a quantity moves between two values without a corner.
public enum Easing {
    /// 3x² − 2x³ on 0…1, clamped outside: within 1 % of a raised cosine, and the same bits on every machine, since it
    /// needs no mathematics library.
    public static func smoothstep(_ x: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        return x * x * (3 - 2 * x)
    }
}
