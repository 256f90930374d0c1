/// What the loop tells the outside while it runs.
public enum PacerNotice<Failure: Error> {
    /// The hardware is open, the light dark, the button watched.
    case ready
    /// The pacer has something to count.
    case report(PacerReport)
    /// The hardware failed and was let go; it is opened again after a pause.
    case failed(Failure, retryAfter: Duration)
}
