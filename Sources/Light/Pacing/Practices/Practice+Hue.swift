extension Practice {
    /// The calm hue that a bar with colour gives it. It is never the only sign: the light moves in its own way as well.
    ///
    /// All are as bright as warm amber to a tenth, by what data sheets of such LEDs give for full light: 315 mcd red,
    /// 440 green, 170 blue.
    public var hue: LEDColour {
        switch self {
        case .breathe: .warmAmber
        case .bodyCheck: LEDColour(red: 0.1, green: 1, blue: 0.5)
        case .kindWords: LEDColour(red: 1, green: 0.35, blue: 0.4)
        case .oneGoodThing: LEDColour(red: 0.8, green: 0.35, blue: 1)
        case .teamMinute: LEDColour(red: 0.2, green: 0.75, blue: 1)
        }
    }
}
