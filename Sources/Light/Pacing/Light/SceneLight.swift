/// What a scene asks of the light that it shows. Times are nanoseconds since the light began.
protocol SceneLight: Hashable, Sendable {
    /// How long it plays; zero for what has no end.
    var durationNanoseconds: Int64 { get }

    /// Writes the lightness of each segment, L* 0…100, at a time while it plays. Allocates nothing.
    ///
    /// - Parameter ember: the faintest light of the bar, which whatever comes up begins from.
    func render(atNanoseconds elapsed: Int64, ember: Double, into lightness: inout [Double])

    /// Until when the light stays as it is at a time while it plays: `nil` while it moves, `Int64.max` if for good.
    func steady(atNanoseconds elapsed: Int64) -> Int64?

    /// The inhale or the exhale that is paced at a time; `nil` if none is.
    func phase(atNanoseconds elapsed: Int64) -> BreathPhase?

    /// What it says to the person before it if it is no practice.
    var cue: LightCue { get }
}

extension SceneLight {
    func steady(atNanoseconds elapsed: Int64) -> Int64? { nil }

    func phase(atNanoseconds elapsed: Int64) -> BreathPhase? { nil }

    var cue: LightCue { .idle }

    /// Whether another light is the same one.
    func equals(_ other: any SceneLight) -> Bool { other as? Self == self }
}

extension [Double] {
    /// Writes each element anew, by its index.
    @inline(__always) mutating func fill(_ value: (Int) -> Double) {
        for index in indices { self[index] = value(index) }
    }
}
