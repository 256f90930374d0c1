import PacerFiles
import UnitPlan

extension Settings {
    /// The file of the settings in force: the one that was named, else the standard one; `nil` for the defaults, when
    /// nobody named one and the standard one is absent.
    ///
    /// A standard file that is a link stands for the file it leads to, which messages then name; one that leads nowhere
    /// is a file that cannot be read, not an absent one.
    package static func path(named: String?, standard: String = UnitPlaces.settings) -> String? {
        named ?? FileStatus.linkTarget(standard) ?? (FileStatus.isThere(standard) ? standard : nil)
    }
}
