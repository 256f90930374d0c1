/// A hardware that knows when its light changes on the wire.
public protocol MeasuredHardware<Failure>: PacerHardware, ~Copyable {
    /// How often what leads to the LEDs was written to so far: not at all while the light stands.
    var lightWrites: Int { get }
}
