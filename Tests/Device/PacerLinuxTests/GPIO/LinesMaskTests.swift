import CPacerLinux
import Testing

@Suite("The mask of a write")
struct LinesMaskTests {
    @Test(
        "Every line of a request has its bit, and no other bit is set",
        arguments: [
            (1, 0x1), (2, 0x3), (10, 0x3FF), (28, 0xFFF_FFFF), (63, 0x7FFF_FFFF_FFFF_FFFF), (64, 0xFFFF_FFFF_FFFF_FFFF),
        ] as [(Int, UInt64)])
    func lines(count: Int, mask: UInt64) {
        #expect(pacer_lines_mask(count) == mask)
    }
}
