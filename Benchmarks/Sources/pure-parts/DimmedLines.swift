import Dimming
import StillLines

/// A dimmer and the lines it serves.
struct DimmedLines: ~Copyable {
    var dimmer: Dimmer
    var lines: StillLines
}
