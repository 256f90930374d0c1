import ArgumentParser
import Glibc
import UsageFormat
import UsageLog

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }

    /// How help shows a default.
    package var defaultValueDescription: String { description }

    /// Today where this machine is.
    static var today: CivilDate { LocalMoment(utcSeconds: Int64(time(nil))).date }
}
