/// What the loop reports while it runs.
public enum PacerNotice<Failure: Error> {
    /// The hardware is open, the light is dark and the button is watched.
    case ready
    /// The pacer has something to count.
    case report(PacerReport)
    /// The hardware failed and was dropped. It will be opened again after a pause.
    case failed(Failure, retryAfter: Duration)
}
