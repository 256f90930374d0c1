/// What the loop reports while it runs.
public enum PacerNotice<Failure: Error> {
    /// The hardware is open, the light is dark and the button is watched.
    case ready
    /// The pacer has something to count.
    case report(PacerReport)
    /// The button's line has noise, within the last minute or two: see ``LineNoise``. It must not be logged, since a
    /// row of dated lines would show by its gaps when somebody pressed.
    case noise
    /// The hardware failed and was dropped. It will be opened again after a pause.
    case failed(Failure, retryAfter: Duration)
}
