import Pacing
import Testing

@Suite("Lightness and luminance")
struct LightnessTests {
    /// CIE 1976: L* 50 is 18.42 % grey; L* 8 is where the two branches meet.
    @Test("CIE L* gives the luminance of the standard", arguments: [(0, 0), (8, 0.008856), (50, 0.184187), (100, 1)])
    func luminance(lightness: Double, luminance: Double) {
        #expect(abs(Lightness.luminance(lightness) - luminance) < 1e-6)
    }

    @Test("Luminance rises with lightness and stays within 0 and 1")
    func monotone() {
        var last = -1.0
        for step in 0...1000 {
            let luminance = Lightness.luminance(Double(step) / 10)
            #expect(luminance > last && luminance <= 1)
            last = luminance
        }
        #expect(Lightness.luminance(-3) == 0)
        #expect(Lightness.luminance(103) == 1)
    }
}
