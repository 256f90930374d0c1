/// A strip of APA102 or SK9822 LEDs as their data sheets tell it: takes bits as the clock rises and shows frames. Shares
/// nothing with what sends them.
package struct StripDecoder: Sendable {
    /// What an LED was sent: 5 bits, then 8 for each channel.
    package struct LED: Hashable, Sendable {
        package var global, blue, green, red: UInt32
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
    private var zeros = 0
    private var word: UInt32 = 0
    private var wordBits = 0
    private var coming: [LED] = []
    private var isInFrame = false

    package init(ledCount: Int) {
        count = ledCount
    }

    /// Zero bits that a frame ends with: 32 for an SK9822 to show it, half a clock for each LED to hand it on.
    private var endZeros: Int { 32 + (count + 1) / 2 }

    package mutating func clock(_ bit: Bool) {
        bits += 1
        if !isInFrame {
            if !bit {
                zeros += 1
                if zeros == endZeros, coming.count == count { latch() }
                return
            }
            let needed = shown.isEmpty && coming.isEmpty ? 32 : endZeros + 32
            if zeros < needed { faults.append("a frame starts after \(zeros) zeros, not \(needed)") }
            isInFrame = true
            (coming, word, wordBits) = ([], 0, 0)
        }
        word = word << 1 | (bit ? 1 : 0)
        wordBits += 1
        if wordBits == 32 { takeWord() }
    }

    package mutating func send(_ bytes: [UInt8]) {
        for byte in bytes {
            for place in (0..<8).reversed() { clock(byte >> UInt8(place) & 1 == 1) }
        }
    }

    private mutating func takeWord() {
        if word >> 29 == 0b111 {
            coming.append(
                LED(global: word >> 24 & 31, blue: word >> 16 & 255, green: word >> 8 & 255, red: word & 255))
        } else {
            if word != 0 { faults.append("the word \(String(word, radix: 16)) begins with no 111") }
            if coming.count != count { faults.append("a frame of \(coming.count) LEDs") }
            isInFrame = false
            zeros = 32
            if zeros == endZeros { latch() }
        }
        (word, wordBits) = (0, 0)
    }

    private mutating func latch() {
        shown = coming
        frames += 1
    }
}
