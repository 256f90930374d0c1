import Pacing
import Testing

/// Edge by edge: what it decides, and when it wants the level. Times are milliseconds.
@Suite("The debouncer")
struct DebouncerTests {
    private var line = Debouncer(window: .milliseconds(20), leastPress: .milliseconds(5))

    private static func at(_ milliseconds: Double) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: Int64((milliseconds * 1e6).rounded()))
    }

    private var deadline: Double? { line.deadline.map { Double($0.nanoseconds) / 1e6 } }

    private mutating func close(_ time: Double) -> Debouncer.Change? {
        line.edge(ButtonEdge(time: Self.at(time), isPressed: true))
    }

    private mutating func open(_ time: Double) -> Debouncer.Change? {
        line.edge(ButtonEdge(time: Self.at(time), isPressed: false))
    }

    private mutating func read(_ isClosed: Bool, _ time: Double) -> Debouncer.Change? {
        line.level(isClosed, at: Self.at(time))
    }

    /// A button that has been pressed at 0 and stays down.
    private mutating func hold() throws {
        try #require(close(0) == nil)
        try #require(read(true, 5) == .pressed(at: .zero))
    }

    @Test("A press counts once it has been closed for the least time, from its first edge")
    mutating func press() {
        #expect(close(0) == nil)
        #expect(deadline == 5)
        #expect(read(true, 4.999) == nil)
        #expect(!line.isPressed)
        #expect(deadline == 5)
        #expect(read(true, 5) == .pressed(at: .zero))
        #expect(line.isPressed)
        #expect(line.openSince == nil)
        #expect(deadline == nil)
    }

    @Test("Closures within the window add up, whether an edge or the level ends the last one")
    mutating func addedUp() {
        #expect(close(0) == nil)
        #expect(open(2.5) == nil)
        #expect(deadline == 25)
        #expect(close(10) == nil)
        #expect(deadline == 12.5)
        #expect(open(12.5) == .pressed(at: .zero))
        #expect(line.openSince == Self.at(12.5))
        #expect(deadline == 82.5)
        line.reset(isPressed: false)
        #expect(close(100) == nil)
        #expect(open(104) == nil)
        #expect(close(110) == nil)
        #expect(deadline == 111)
        #expect(read(true, 111) == .pressed(at: Self.at(100)))
    }

    @Test("What does not come to a press within the window is noise, and the next closure begins anew")
    mutating func noise() {
        #expect(close(0) == nil)
        #expect(open(4.999) == nil)
        #expect(read(false, 24.999) == nil)
        #expect(deadline == 25)
        #expect(read(false, 25) == .noise)
        #expect(deadline == nil)
        #expect(close(30) == nil)
        #expect(open(34) == nil)
        #expect(close(54) == nil)
        #expect(deadline == 55)
        #expect(read(false, 55) == .noise)
    }

    @Test("A closure that goes on at the end of the window counts from where it began")
    mutating func begunAnew() {
        line = Debouncer(window: .milliseconds(100), leastPress: .milliseconds(30))
        #expect(close(0) == nil)
        #expect(open(10) == nil)
        #expect(close(40) == nil)
        #expect(deadline == 45)
        #expect(read(true, 45) == nil)
        #expect(!line.isPressed)
        #expect(deadline == 70)
        #expect(read(true, 70) == .pressed(at: Self.at(40)))
    }

    @Test("The window for a press is the bounce and the press together")
    mutating func shortWindow() {
        line = Debouncer(window: .milliseconds(1), leastPress: .milliseconds(5))
        #expect(close(0) == nil)
        #expect(open(2) == nil)
        #expect(deadline == 6)
        #expect(read(false, 6) == .noise)
    }

    @Test("A release counts once the contact was open for 70 ms, from the edge that opened it")
    mutating func release() throws {
        try hold()
        #expect(open(100) == nil)
        #expect(line.openSince == Self.at(100))
        #expect(line.isPressed)
        #expect(deadline == 170)
        #expect(read(false, 169.999) == nil)
        #expect(read(false, 170) == .released(at: Self.at(100)))
        #expect(!line.isPressed)
        #expect(line.openSince == nil)
        #expect(deadline == nil)
    }

    @Test("A contact that bounces for longer than that is waited for")
    mutating func longRelease() throws {
        line = Debouncer(window: .milliseconds(90), leastPress: .milliseconds(5))
        try hold()
        #expect(open(100) == nil)
        #expect(deadline == 190)
        #expect(read(false, 190) == .released(at: Self.at(100)))
    }

    @Test("A finger that lifts for 60 ms still presses")
    mutating func tremor() throws {
        try hold()
        #expect(open(100) == nil)
        #expect(close(160) == nil)
        #expect(deadline == 165)
        #expect(read(true, 165) == nil)
        #expect(line.isPressed)
        #expect(line.openSince == nil)
        #expect(deadline == nil)
        #expect(open(300) == nil)
        #expect(deadline == 370)
    }

    @Test("A pulse after the release ends nothing and begins nothing, whether the release is due by then or not")
    mutating func pulseAfterRelease() throws {
        try hold()
        #expect(open(100) == nil)
        #expect(close(130) == nil)
        #expect(open(132) == nil)
        #expect(deadline == 155)
        #expect(read(false, 155) == nil)
        #expect(deadline == 170)
        #expect(read(false, 170) == .released(at: Self.at(100)))
        line.reset(isPressed: true)
        #expect(open(200) == nil)
        #expect(close(245) == nil)
        #expect(open(247) == nil)
        #expect(deadline == 270)
        #expect(read(false, 270) == .released(at: Self.at(200)))
    }

    @Test("A level that is taken as settled is no change, and what was open is forgotten")
    mutating func reset() {
        #expect(close(0) == nil)
        line.reset(isPressed: true)
        #expect(line.isPressed)
        #expect(deadline == nil)
        #expect(open(50) == nil)
        #expect(deadline == 120)
        line.reset(isPressed: false)
        #expect(!line.isPressed)
        #expect(line.openSince == nil)
        #expect(deadline == nil)
        line.reset(isPressed: true)
        #expect(line.expire(at: Self.at(200)) == nil)
        #expect(line.isPressed)
        #expect(line.openSince == nil)
    }

    @Test("Two closing edges in a row: it was open between them for up to a millisecond")
    mutating func unseenOpening() {
        #expect(close(0) == nil)
        #expect(close(3) == nil)
        #expect(deadline == 6)
        #expect(read(true, 6) == .pressed(at: .zero))
        line.reset(isPressed: false)
        #expect(close(10) == nil)
        #expect(close(10.5) == nil)
        #expect(deadline == 15.5)
    }

    @Test("A level that was read as open waits for its edge, which may be of an earlier time, or of the same")
    mutating func readOpen() {
        for (opened, due) in [(1.5, 13.5), (2.0, 13.0), (3.0, 15.0)] {
            line.reset(isPressed: false)
            #expect(close(0) == nil)
            #expect(read(false, 2) == nil)
            #expect(deadline == 25)
            #expect(open(opened) == nil)
            #expect(close(10) == nil)
            #expect(deadline == due)
        }
    }

    @Test("A level that is read as closed again begins a closure there, if its edge was lost")
    mutating func readClosedAgain() {
        #expect(close(0) == nil)
        #expect(read(false, 2) == nil)
        #expect(read(true, 4) == nil)
        #expect(deadline == 9)
        #expect(read(true, 9) == .pressed(at: .zero))
    }

    @Test("Lost edges: the level begins a closure, and opens a contact that was pressed")
    mutating func lostEdges() {
        #expect(read(true, 50) == nil)
        #expect(deadline == 55)
        #expect(read(true, 55) == .pressed(at: Self.at(50)))
        #expect(read(false, 500) == nil)
        #expect(line.isPressed)
        #expect(line.openSince == Self.at(500))
        #expect(deadline == 570)
        #expect(line.expire(at: Self.at(570)) == .released(at: Self.at(500)))
    }

    @Test("The level while the button is up or down as it was says nothing")
    mutating func unchanged() throws {
        #expect(read(false, 10) == nil)
        #expect(deadline == nil)
        line.reset(isPressed: true)
        #expect(read(true, 20) == nil)
        #expect(deadline == nil)
        #expect(line.isPressed)
    }

    @Test("A single opening edge of a button that is up is noise, and one closing edge of a pressed one is nothing")
    mutating func stray() throws {
        #expect(open(0) == nil)
        #expect(deadline == 20)
        #expect(read(false, 19.999) == nil)
        #expect(read(false, 20) == .noise)
        #expect(deadline == nil)
        try hold()
        #expect(close(100) == nil)
        #expect(deadline == 120)
        #expect(read(true, 120) == nil)
        #expect(deadline == nil)
        #expect(line.isPressed)
    }

    @Test("A closure ends the wait that a stray edge began")
    mutating func strayThenClosure() {
        #expect(open(0) == nil)
        #expect(close(10) == nil)
        #expect(open(11) == nil)
        #expect(deadline == 35)
        #expect(read(false, 35) == .noise)
        #expect(deadline == nil)
    }

    @Test("A contact that is open and closes for long enough is still the press from before, at whatever reading")
    mutating func readClosedWhileOpen() throws {
        try hold()
        #expect(open(100) == nil)
        #expect(read(true, 170) == nil)
        #expect(deadline == 175)
        #expect(read(true, 175) == nil)
        #expect(line.isPressed)
        #expect(line.openSince == nil)
        #expect(deadline == nil)
    }

    @Test("A window that nobody served ends as the last edge says")
    mutating func expired() {
        #expect(close(0) == nil)
        #expect(line.expire(at: Self.at(5)) == .pressed(at: .zero))
        line.reset(isPressed: false)
        #expect(close(100) == nil)
        #expect(open(102) == nil)
        #expect(line.expire(at: Self.at(125)) == .noise)
    }

    @Test("If the next edge closes again, it was open just before, unless that is a millisecond later")
    mutating func expiredBeforeClosing() {
        let closing = { ButtonEdge(time: Self.at($0), isPressed: true) }
        #expect(close(0) == nil)
        #expect(line.expire(at: Self.at(5), before: closing(5.999)) == nil)
        #expect(!line.isPressed)
        #expect(deadline == 25)
        line.reset(isPressed: false)
        #expect(close(0) == nil)
        #expect(line.expire(at: Self.at(5), before: closing(6)) == .pressed(at: .zero))
        line.reset(isPressed: false)
        #expect(close(0) == nil)
        let opening = ButtonEdge(time: Self.at(5.5), isPressed: false)
        #expect(line.expire(at: Self.at(5), before: opening) == .pressed(at: .zero))
        // A contact that is open stays so, however late the next edge is.
        line.reset(isPressed: false)
        #expect(close(0) == nil)
        #expect(open(2) == nil)
        #expect(line.expire(at: Self.at(25), before: closing(40)) == .noise)
    }
}
