import Testing
import UnitCheck

@Suite("The file system that counts are on")
struct MountTests {
    private static let folder = "/var/lib/breathpacer"
    /// As a Raspberry Pi OS has it.
    private static let plain = """
        22 1 179:2 / / rw,noatime shared:1 - ext4 /dev/mmcblk0p2 rw
        24 22 0:22 / /run rw,nosuid,nodev shared:5 - tmpfs tmpfs rw,size=38400k,mode=755
        30 22 179:1 / /boot/firmware rw,relatime shared:15 - vfat /dev/mmcblk0p1 rw,fmask=0022
        """
    /// The same below raspi-config's overlay, whose upper layer is in memory.
    private static let overlay = """
        21 1 0:29 / / rw,relatime shared:1 - overlay overlayroot rw,lowerdir=/media/root-ro,upperdir=/media/root-rw/overlay
        22 21 179:2 / /media/root-ro ro,relatime shared:2 - ext4 /dev/mmcblk0p2 ro
        23 21 0:28 / /media/root-rw rw,relatime shared:3 - tmpfs tmpfs-root rw
        """

    private static func finding(_ mounts: String, flush: DiskFacts.Flush = .took(.milliseconds(2))) -> Finding {
        DiskFacts(
            directory: folder, free: 64 << 20, isReadOnly: false, flush: flush,
            mount: MountFacts(of: folder, in: mounts)
        ).finding
    }

    @Test("On a card, or on a partition of its own below an overlay, counts are kept")
    func kept() {
        #expect(Self.finding(Self.plain).verdict == .ok)
        let own = "\n40 21 179:3 / /var/lib/breathpacer rw,nosuid,nodev,noexec,noatime - ext4 /dev/mmcblk0p3 rw"
        #expect(Self.finding(Self.overlay + own).verdict == .ok)
        // A folder beside it that begins with the same letters is another one.
        #expect(Self.finding(Self.overlay + own.replacing("/breathpacer", with: "/breath")).verdict == .warning)
    }

    @Test(
        "On an overlay, on a tmpfs and on compressed memory, check warns that they are lost, and says what to do",
        arguments: [
            (overlay, "overlay"),
            // What overlayroot makes of the partition without recurse=0.
            (overlay + "\n40 21 0:31 / /var/lib/breathpacer rw - overlay /media/root-ro/data rw", "overlay"),
            (plain + "\n41 22 0:40 / /var/lib rw - tmpfs tmpfs rw", "tmpfs"),
            (plain + "\n42 22 254:0 / /var/lib/breathpacer rw - ext4 /dev/zram1 rw", "ext4"),
            (plain + "\n43 22 179:3 / /var rw - ext4 /dev/sda1 rw\n44 22 0:41 / /var rw - ramfs none rw", "ramfs"),
        ])
    func lost(mounts: String, type: String) {
        let finding = Self.finding(mounts)
        #expect(finding.verdict == .warning)
        #expect(finding.found == "/var/lib/breathpacer: 64 MiB free, on \(type): counts are lost when the power goes")
        #expect(
            finding.remedy
                == "mount an ext4 partition at /var/lib/breathpacer; with an overlay over the root, set recurse=0 as well"
        )
    }

    @Test("A disk that fails is a problem, on whatever file system; what the kernel does not tell is not judged")
    func first() {
        #expect(Self.finding(Self.overlay, flush: .failed("Input/output error")).verdict == .problem)
        #expect(Self.finding("").verdict == .ok)
        #expect(Self.finding("22 1 179:2 / / rw\n\nnothing of the kind").verdict == .ok)
    }

    @Test("A place with a space in its name is read as the kernel writes it")
    func escaped() throws {
        let line = "50 22 8:1 / /srv/break\\040room\\134a rw,noatime shared:7 master:1 - ext4 /dev/disk\\040one rw"
        let mount = try #require(MountFacts(of: "/srv/break room\\a/counts", in: line))
        #expect(mount.point == "/srv/break room\\a" && mount.type == "ext4" && mount.source == "/dev/disk one")
        #expect(MountFacts(of: "/srv/break", in: line) == nil)
    }
}
