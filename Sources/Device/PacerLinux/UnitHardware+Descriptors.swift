import Glibc

extension UnitHardware {
    /// The most descriptors that it has at once: for the lines of the bar, the button and the cue, and for the chip of which
    /// the last of them is requested.
    private static let mostDescriptors = 4

    /// Does what may open descriptors, and keeps as many from it as the hardware needs.
    ///
    /// - Parameter signals: are open, so that their descriptor can be held as often.
    package static func keepingDescriptors<Result>(beside signals: Signals, from work: () -> Result) -> Result {
        let held = (0..<mostDescriptors).map { _ in fcntl(signals.descriptor, F_DUPFD_CLOEXEC, 0) }
        defer {
            for descriptor in held where descriptor >= 0 { close(descriptor) }
        }
        return work()
    }
}
