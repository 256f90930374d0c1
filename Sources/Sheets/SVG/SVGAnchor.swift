/// Which end of a line of text stands where it was put.
public enum SVGAnchor: String, Sendable {
    case start, middle, end
}
