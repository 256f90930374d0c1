import PacerLinux
import UnitCheck

/// Borrows the lines of a unit that runs as a service. The service is stopped, and started again when the lines are
/// returned.
struct ServiceLoan {
    private let wasUp: Bool

    /// Stops the service, if it runs or is about to.
    ///
    /// - Throws: a failure with status 69 if it runs and may not be stopped.
    static func take() throws(CommandFailure) -> ServiceLoan {
        guard UnitSurvey.service().isUp else { return ServiceLoan(wasUp: false) }
        guard SystemAccount.isRoot else {
            throw .hardware("\(UnitSurvey.unit) uses the light; run this as root, who may stop it and start it again")
        }
        Log.write("stopping \(UnitSurvey.unit) for the time being")
        do {
            try ServiceManager.stop(UnitSurvey.unit)
        } catch {
            throw .hardware("\(error)")
        }
        return ServiceLoan(wasUp: true)
    }

    /// Starts the service again, if it was stopped for this, and waits until it is ready.
    ///
    /// - Throws: a failure with status 69 if it does not start.
    func giveBack() throws(CommandFailure) {
        if !wasUp { return }
        do {
            try ServiceManager.start(UnitSurvey.unit)
        } catch {
            throw .hardware("\(error); the unit is stopped: see `systemctl status \(UnitSurvey.unit)`")
        }
        Log.write("\(UnitSurvey.unit) is back")
    }
}
