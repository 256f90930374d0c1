import Pacing
import UsageLog

extension UsageEvent {
    /// What a pacer's loop tells.
    init(_ notice: PacerNotice<some Error>) {
        self =
            switch notice {
            case .ready: .hardware(works: true)
            case .failed: .hardware(works: false)
            case .report(let report): UsageEvent(report)
            }
    }
}
