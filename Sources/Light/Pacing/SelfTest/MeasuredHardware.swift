/// A hardware that knows when its light changes on the wire.
public protocol MeasuredHardware<Failure>: PacerHardware, ~Copyable {
    /// How often the lines or the bus of the LEDs were written to so far. The number does not change while the light
    /// stands still.
    var lightWrites: Int { get }
}
