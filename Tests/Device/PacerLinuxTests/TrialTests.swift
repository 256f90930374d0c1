import Glibc
import PacerLinux
import Synchronization
import Testing

@Suite("Work that is tried in a child process first")
struct TrialTests {
    @Test("An assertion is told, and work that ends is not one")
    func aborts() {
        #expect(Trial.aborts { abort() })
        #expect(!Trial.aborts {})
    }

    @Test("On a thread that has all signals blocked, as a reload's has, work that hangs ends with its time")
    func hangs() throws {
        let aborted = Mutex<Bool?>(nil)
        let thread = try WorkerThread {
            let result = Trial.aborts { while true { _ = getppid() } }
            aborted.withLock { $0 = result }
        }
        #expect(thread.join(within: .seconds(30)))
        #expect(aborted.withLock { $0 } == false)
    }
}
