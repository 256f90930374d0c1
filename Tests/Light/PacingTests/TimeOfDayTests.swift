import Pacing
import Testing

@Suite("A time of the day")
struct TimeOfDayTests {
    @Test(
        "It is written as a clock shows it, without its seconds",
        arguments: [
            (0, "00:00"), (59, "00:00"), (26_100, "07:15"), (32_940, "09:09"), (36_600, "10:10"), (43_859, "12:10"),
            (43_860, "12:11"), (86_399, "23:59"),
        ] as [(Int, String)])
    func description(seconds: Int, text: String) {
        #expect(TimeOfDay(seconds: seconds).description == text)
    }

    @Test("The earlier of two comes first in a day, and none comes before itself")
    func order() {
        let morning = TimeOfDay(hour: 7, minute: 15)
        let evening = TimeOfDay(hour: 19, minute: 15)
        #expect(morning.seconds == 26_100 && evening.seconds == 69_300)
        #expect(morning < evening)
        #expect(!(evening < morning))
        let same = TimeOfDay(seconds: 26_100)
        #expect(!(morning < same))
    }
}
