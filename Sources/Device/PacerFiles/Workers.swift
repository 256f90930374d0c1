import Glibc
import Synchronization

/// Work that is spread over the machine's cores.
package enum Workers {
    /// How many cores there are.
    package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The results of a function for 0, 1 … `count` − 1, computed on several threads and returned in order. Blocks
    /// until all are done.
    package static func map<Result: Sendable>(
        _ count: Int, threads: Int = cores, _ body: @escaping @Sendable (Int) -> Result
    ) -> [Result] {
        let job = Job(count: count, body: body)
        // Where no thread is to be had, this one does the work.
        let others = (0..<min(threads, count)).dropFirst().compactMap { _ in Self.thread(job) }
        job.run()
        for thread in others { pthread_join(thread, nil) }
        return job.results
    }

    private static func thread(_ job: some Runnable) -> pthread_t? {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(Argument(job: job))
        let status = pthread_create(
            &thread, nil,
            { pointer in
                if let pointer { Unmanaged<Argument>.fromOpaque(pointer).takeRetainedValue().job.run() }
                return nil
            }, argument.toOpaque())
        if status == 0 { return thread }
        argument.release()
        return nil
    }

    private protocol Runnable: Sendable {
        func run()
    }

    private final class Argument {
        let job: any Runnable

        init(job: any Runnable) {
            self.job = job
        }
    }

    private final class Job<Result: Sendable>: Runnable {
        private let count: Int
        private let body: @Sendable (Int) -> Result
        private let next = Atomic(0)
        private let done: Mutex<[Result?]>

        init(count: Int, body: @escaping @Sendable (Int) -> Result) {
            self.count = count
            self.body = body
            done = Mutex(Array(repeating: nil, count: count))
        }

        var results: [Result] { done.withLock { $0.compactMap { $0 } } }

        func run() {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if index >= count { return }
                let result = body(index)
                done.withLock { $0[index] = result }
            }
        }
    }
}
