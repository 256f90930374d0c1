/// A strip of addressed LEDs as data sheets tell it: takes bits as the clock rises and shows frames. Shares nothing with
/// what sends them.
package struct StripDecoder: Sendable {
    /// What the LEDs take.
    package enum Format: Sendable {
        /// APA102, SK9822, HD107S: 32 zeros, then `111`, a gain of 5 bits and 8 bits a colour for each LED.
        case apa102
        /// HD108: 128 zeros, then a 1, three gains of 5 bits and 16 bits a colour for each LED.
        case hd108

        var startZeros: Int { self == .apa102 ? 32 : 128 }
        var wordBits: Int { self == .apa102 ? 32 : 64 }
    }

    /// What an LED was sent: a gain, and its colours in the order of the data sheet of the APA102, or of strips of HD108
    /// as they are sold.
    package struct LED: Hashable, Sendable {
        package var gain, blue, green, red: UInt64
    }

    /// The LEDs as the last whole frame left them, from the near end on; none before the first.
    package private(set) var shown: [LED] = []
    /// Whole frames so far.
    package private(set) var frames = 0
    /// What was wrong so far.
    package private(set) var faults: [String] = []
    /// Bits so far.
    package private(set) var bits = 0

    private let count: Int
    private let format: Format
    private var zeros = 0
    private var word: UInt64 = 0
    private var wordBits = 0
    private var coming: [LED] = []
    private var isInFrame = false

    package init(ledCount: Int, format: Format = .apa102) {
        count = ledCount
        self.format = format
    }

    /// Zero bits that a frame ends with: those before a next one, for an SK9822 to show it, and those that hand it on:
    /// half a clock for each LED, or a whole one by the sheet of the HD108.
    private var endZeros: Int {
        switch format {
        case .apa102: 32 + (count + 1) / 2
        case .hd108: 128 + count
        }
    }

    package mutating func clock(_ bit: Bool) {
        bits += 1
        if !isInFrame {
            if !bit {
                zeros += 1
                if zeros == endZeros, coming.count == count { latch() }
                return
            }
            let needed = shown.isEmpty && coming.isEmpty ? format.startZeros : endZeros + format.startZeros
            if zeros < needed { faults.append("a frame starts after \(zeros) zeros, not \(needed)") }
            isInFrame = true
            (coming, word, wordBits) = ([], 0, 0)
        }
        word = word << 1 | (bit ? 1 : 0)
        wordBits += 1
        if wordBits == format.wordBits { takeWord() }
    }

    package mutating func send(_ bytes: [UInt8]) {
        for byte in bytes {
            for place in (0..<8).reversed() { clock(byte >> UInt8(place) & 1 == 1) }
        }
    }

    private mutating func takeWord() {
        if word == 0 {
            if coming.count != count { faults.append("a frame of \(coming.count) LEDs") }
            isInFrame = false
            zeros = format.wordBits
            if zeros == endZeros { latch() }
        } else {
            coming.append(led())
        }
        (word, wordBits) = (0, 0)
    }

    private mutating func led() -> LED {
        switch format {
        case .apa102:
            if word >> 29 != 0b111 { faults.append("the word \(String(word, radix: 16)) does not begin with 111") }
            return LED(gain: word >> 24 & 31, blue: word >> 16 & 255, green: word >> 8 & 255, red: word & 255)
        case .hd108:
            let gains = Set([word >> 58 & 31, word >> 53 & 31, word >> 48 & 31])
            if word >> 63 != 1 { faults.append("the word \(String(word, radix: 16)) does not begin with 1") }
            if gains.count != 1 || gains == [0] { faults.append("gains of \(gains.sorted())") }
            return LED(
                gain: word >> 58 & 31, blue: word & 0xFFFF, green: word >> 16 & 0xFFFF, red: word >> 32 & 0xFFFF)
        }
    }

    private mutating func latch() {
        shown = coming
        frames += 1
    }
}
