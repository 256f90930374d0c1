import CPacerLinux
import Glibc

/// An open file of an LED below `/sys/class/leds`. It is closed when its owner ends.
///
/// The kernel and the driver of the LED are trusted. What is read is bounded all the same, and what is no number where
/// one is wanted is an error.
final class LEDFile {
    private let path: String
    private let descriptor: Int32

    /// - Throws: why it could not be opened, and what to do.
    init(_ path: String, isWritten: Bool = false) throws(HardwareFailure) {
        let opened = pacer_led_open(path, isWritten)
        if opened < 0 { throw HardwareFailure(led: "open", path, errno: -opened) }
        self.path = path
        descriptor = opened
    }

    /// The words of the first line of a file that not every LED has; none if it is not there.
    ///
    /// - Throws: why it could not be read, and what to do.
    static func words(ifThere path: String) throws(HardwareFailure) -> [Substring] {
        do throws(HardwareFailure) {
            return try LEDFile(path).words()
        } catch {
            if error.errno == ENOENT { return [] }
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    /// The words of its first line.
    ///
    /// - Throws: that the LED has gone.
    func words() throws(HardwareFailure) -> [Substring] {
        let size = Int(PACER_LED_TEXT_SIZE)
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pacer_led_read(descriptor, &bytes, size)
        if count < 0 { throw HardwareFailure(led: "read", path, errno: -count) }
        let line = bytes.prefix(Int(count)).prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: line, as: UTF8.self).split(separator: " ")
    }

    /// The number that it holds.
    ///
    /// - Throws: that the LED has gone, or that there is none.
    func number() throws(HardwareFailure) -> Int {
        let words = try words()
        guard words.count == 1, let number = Int(words[0]) else {
            throw HardwareFailure(led: "read a number of", path, errno: EINVAL)
        }
        return number
    }

    /// - Throws: that the LED has gone or refuses it.
    func write(_ word: String) throws(HardwareFailure) {
        try take(pacer_led_write_text(descriptor, word))
    }

    /// - Throws: that the LED has gone or refuses it.
    func write(_ number: Int64) throws(HardwareFailure) {
        var number = number
        try take(pacer_led_write_numbers(descriptor, &number, 1))
    }

    /// - Throws: that the LED has gone or refuses them.
    func write(_ numbers: [Int64]) throws(HardwareFailure) {
        try take(pacer_led_write_numbers(descriptor, numbers, numbers.count))
    }

    private func take(_ result: Int32) throws(HardwareFailure) {
        if result < 0 { throw HardwareFailure(led: "write", path, errno: -result) }
    }
}

extension HardwareFailure {
    /// A call on a file of an LED.
    fileprivate init(led operation: String, _ path: String, errno: Int32) {
        let remedy =
            switch errno {
            case ENOENT: "`ls /sys/class/leds` lists the LEDs there are; correct light.led_names"
            case EACCES, EPERM, EROFS: "the package's udev rule gives LEDs to the group `gpio`; add the user to it"
            default: "check the controller's connection"
            }
        self.init(
            operation: operation, place: path, errno: errno,
            reason: errno == ENODEV ? "the LED has gone" : String(cString: strerror(errno)), remedy: remedy)
    }
}
