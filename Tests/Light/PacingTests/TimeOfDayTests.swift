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

    @Test("A clock need not be read again until it shows one of some times, even a second before", arguments: [1, 59])
    func wait(seconds: Int) {
        let time = TimeOfDay(hour: 7, minute: 17)
        let before = TimeOfDay(seconds: time.seconds - seconds)
        #expect(before.wait(forOneOf: [TimeOfDay(hour: 14, minute: 45), time]) == .seconds(seconds))
        // At the time itself, until the next quarter of an hour.
        #expect(time.wait(forOneOf: [time]) == .seconds(13 * 60))
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
