import Glibc
import PacerFiles
import PacerSettings
import UnitCheck
import UnitPlan
import UsageLog

/// The disk and the folders of counts, and whether what is in them is intact.
struct CountSurvey {
    private let settings: Settings
    private let account: Account?

    init(_ settings: Settings, _ account: Account?) {
        self.settings = settings
        self.account = account
    }

    var findings: [Finding] {
        let headcount = CountFacts.headcount(
            settings.usageConfiguration(), file: settings.file ?? UnitPlaces.settings)
        do throws(FileError) {
            let disk = try DiskTrial(directory)
            return [
                DiskFacts(
                    directory: directory, free: disk.free, isReadOnly: disk.isReadOnly, flush: flush, mount: mount
                ).finding
            ] + folders + [counts.finding, headcount]
        } catch {
            return [DiskFacts.missing("\(error)"), headcount]
        }
    }

    private var directory: String { settings.usage.directory }

    private var mount: MountFacts? {
        guard let folder = FileStatus.resolved(directory), let mounts = KernelText.read("/proc/self/mountinfo") else {
            return nil
        }
        return MountFacts(of: folder, in: mounts)
    }

    private var flush: DiskFacts.Flush {
        let own = "\(directory)/\(UsageFolder.privateFolder)"
        do throws(FileError) {
            return .took(try DiskTrial.flush(in: NodeFacts(own) == nil ? directory : own))
        } catch {
            return switch error.errno {
            case EOPNOTSUPP, EISDIR: .unsupported
            case EACCES, EPERM: .refused
            default: .failed(error.reason)
            }
        }
    }

    private var folders: [Finding] {
        DataFolder.usageLayout.compactMap { name, mode in
            let path = "\(directory)/\(name)"
            // Nobody but its owner sees what is in a private folder.
            if name == UsageFolder.quarantine && !FileStatus.isOpen("\(directory)/\(UsageFolder.privateFolder)") {
                return nil
            }
            return FolderFacts(name: name, wanted: mode, node: NodeFacts(path)).finding(for: account)
        }
    }

    private var counts: CountFacts {
        let folder = UsageCommand.folder(settings)
        do throws(FileError) {
            try folder.openToRead()
            return CountFacts(try UsageInspection(of: folder))
        } catch {
            return error.errno == EACCES ? .refused : .failed("\(error)")
        }
    }
}
