import Pacing

/// A hardware on the test bench: how to open it, and hands and eyes for its button and its light.
///
/// It is opened with a cue whose pulse is ``Conformance/cuePulse``.
package struct HardwareBench<Hardware: PacerHardware & ~Copyable> {
    /// Opens the hardware.
    package var open: () throws(Hardware.Failure) -> Hardware
    /// Closes the button's contact now.
    package var press: () throws -> Void
    /// Opens the button's contact now.
    package var release: () throws -> Void
    /// Closes the contact as a worn one does: many edges in a few milliseconds, closed in the end.
    package var bounce: () throws -> Void
    /// Asks the program to end, after a delay.
    package var stop: (_ after: Duration) throws -> Void
    /// Whether any segment of the bar is seen lit, observed for about one frame.
    package var isLit: () throws -> Bool
    /// Whether the cue is on now.
    package var isCueOn: () throws -> Bool
    /// The bar.
    package var appearance: LightAppearance

    package init(
        appearance: LightAppearance,
        open: @escaping () throws(Hardware.Failure) -> Hardware,
        press: @escaping () throws -> Void,
        release: @escaping () throws -> Void,
        bounce: @escaping () throws -> Void,
        stop: @escaping (_ after: Duration) throws -> Void,
        isLit: @escaping () throws -> Bool,
        isCueOn: @escaping () throws -> Bool
    ) {
        self.appearance = appearance
        self.open = open
        self.press = press
        self.release = release
        self.bounce = bounce
        self.stop = stop
        self.isLit = isLit
        self.isCueOn = isCueOn
    }
}
