import Dimming

/// An LED that the kernel drives, by its files.
///
/// While it is open nothing else drives it: its trigger, such as that of a disk, is `none`. When its owner ends it is dark
/// and has its trigger back. A program that is killed cannot give it back.
final class KernelLED {
    /// Where the numbers of an LED's colours stand in their line.
    private struct Colours {
        let file: LEDFile
        let red, green, blue: Int
    }

    /// What drove the LED before.
    private struct Trigger {
        let file: LEDFile
        let name: String
    }

    /// What it can be told.
    let scale: LEDScale
    private let brightness: LEDFile
    private let colours: Colours?
    /// A number for each of its colours, also of those that are not used.
    private var mixture: [Int64]
    private let trigger: Trigger?

    /// Opens an LED, dark.
    ///
    /// - Parameter folder: its own, such as `/sys/class/leds/bar:1`.
    /// - Throws: what could not be had, why, and what to do.
    init(in folder: String) throws(HardwareFailure) {
        let most = try LEDFile("\(folder)/max_brightness").number()
        let names = try LEDFile.words(ifThere: "\(folder)/multi_index")
        let colours = try Self.colours(names, in: folder)
        let brightness = try LEDFile("\(folder)/brightness", isWritten: true)
        let trigger = try Self.trigger(in: folder)
        scale = LEDScale(most: max(1, most), hasColours: colours != nil)
        self.brightness = brightness
        self.colours = colours
        mixture = Array(repeating: 0, count: names.count)
        self.trigger = trigger
        try trigger?.file.write("none")
        try brightness.write(0)
    }

    deinit {
        // An LED that has gone cannot be darkened: nothing is left to do about an error here.
        try? brightness.write(0)
        if let trigger { try? trigger.file.write(trigger.name) }
    }

    /// - Throws: that the LED has gone.
    func show(_ brightness: Int) throws(HardwareFailure) {
        try self.brightness.write(Int64(brightness))
    }

    /// - Throws: that the LED has gone.
    func show(_ mix: LEDMix) throws(HardwareFailure) {
        guard let colours else { return }
        mixture[colours.red] = Int64(mix.red)
        mixture[colours.green] = Int64(mix.green)
        mixture[colours.blue] = Int64(mix.blue)
        try colours.file.write(mixture)
    }

    /// Sees whether it is still there.
    ///
    /// - Throws: that it has gone.
    func examine() throws(HardwareFailure) {
        _ = try brightness.number()
    }

    /// An LED without red, green or blue has no hue to show, and its colours stay as they are.
    private static func colours(_ names: [Substring], in folder: String) throws(HardwareFailure) -> Colours? {
        guard let red = names.firstIndex(of: "red"), let green = names.firstIndex(of: "green"),
            let blue = names.firstIndex(of: "blue")
        else { return nil }
        let file = try LEDFile("\(folder)/multi_intensity", isWritten: true)
        return Colours(file: file, red: red, green: green, blue: blue)
    }

    /// The trigger stands in brackets among those there are. Without one there is nothing to give back.
    private static func trigger(in folder: String) throws(HardwareFailure) -> Trigger? {
        let path = "\(folder)/trigger"
        let words = try LEDFile.words(ifThere: path)
        guard let word = words.first(where: { $0.first == "[" && $0.last == "]" }), word != "[none]" else { return nil }
        return Trigger(file: try LEDFile(path, isWritten: true), name: String(word.dropFirst().dropLast()))
    }
}
