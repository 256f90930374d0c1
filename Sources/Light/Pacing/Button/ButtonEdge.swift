/// A change of the button's contact, as the hardware saw it: not debounced.
public struct ButtonEdge: Hashable, Sendable {
    /// When it changed.
    public var time: MonotonicInstant
    /// Whether it closed (pressed) or opened. Two equal edges in a row are possible: kernels infer the direction by
    /// reading the level later.
    public var isPressed: Bool

    public init(time: MonotonicInstant, isPressed: Bool) {
        self.time = time
        self.isPressed = isPressed
    }
}
