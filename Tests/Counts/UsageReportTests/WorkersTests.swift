import PacerFiles
import Testing

@Suite("Work on all cores")
struct WorkersTests {
    @Test("Each index is worked on once and the results are in order", arguments: [0, 1, 2, 7, 1000])
    func order(count: Int) {
        for threads in [1, 2, 16] {
            #expect(Workers.map(count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
        }
    }
}
