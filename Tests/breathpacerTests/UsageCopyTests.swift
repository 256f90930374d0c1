import Foundation
import Testing

@Suite("A copy of the published files")
struct UsageCopyTests {
    private static let copy = "breathpacer usage copy stick --settings settings.toml"

    /// A unit that has counted for two weeks.
    private func unit() throws -> Program {
        let program = try Program()
        try program.folder.write(
            "[room]\nheadcount = 40\n[usage]\ndirectory = \"\(program.folder.path)/counts\"\n", to: "settings.toml")
        let counted = try program.run("breathpacer simulate --for 15d --usage counts --settings settings.toml")
        try #require(counted.status == 0, "\(counted.errors)")
        return program
    }

    @Test("It has what is published, byte for byte, and nothing else")
    func whole() throws {
        let program = try unit()
        let result = try program.run("touch counts/published/other; \(Self.copy); rm counts/published/other")
        #expect(result.status == 0 && result.output.isEmpty, "\(result.errors)")
        #expect(try program.run("diff -r counts/published stick && cd stick && sha256sum -c SHA256SUMS").status == 0)
    }

    @Test(
        "What lies in the place of a published file is not copied: 65 or 74, its name, and no wait",
        arguments: [
            ("ln -sf ../private/state $f", "it is a symbolic link, which is not followed"),
            ("ln -sf /dev/zero $f", "it is a symbolic link, which is not followed"),
            ("rm $f; mkfifo $f", "it is a FIFO and not a regular file"),
            ("rm $f; mkdir $f", "it is a folder and not a regular file"),
            ("rm $f", "not there"),
            ("truncate -s 1M $f; echo >>$f", "File too large"),
        ])
    func inTheWay(plant: String, words: String) throws {
        for file in ["health-2026.csv", "SHA256SUMS"] {
            let program = try unit()
            let result = try program.run("cd counts/published; f=\(file); \(plant); cd ../..; timeout 20 \(Self.copy)")
            #expect(result.status == 65, "\(file): \(result.errors)")
            #expect(result.errors.contains("\(file): \(words)"), "\(result.errors)")
        }
    }

    @Test("What the system lacks is no damage: 74")
    func noDescriptor() throws {
        let program = try unit()
        // Three streams, the folder and the published folder.
        let result = try program.run("ulimit -n 5; \(Self.copy)")
        #expect(result.status == 74)
        #expect(result.errors.contains("/counts/published/SHA256SUMS: Too many open files"), "\(result.errors)")
    }

    @Test("A published folder that is a link is not gone into")
    func linkedFolder() throws {
        let program = try unit()
        let result = try program.run("mv counts/published other; ln -s ../other counts/published; \(Self.copy)")
        #expect(result.status == 74)
        #expect(result.errors.contains("/counts/published: "), "\(result.errors)")
        #expect(try program.run("test -e stick").status == 1)
    }

    @Test(
        "A name in SHA256SUMS that leads elsewhere is refused with its line", arguments: ["../private/state", "state"])
    func names(name: String) throws {
        let program = try unit()
        let result = try program.run(
            "echo \"$(sha256sum counts/private/state | cut -c -64)  \(name)\" >counts/published/SHA256SUMS; \(Self.copy)"
        )
        #expect(result.status == 65)
        #expect(result.errors.contains("SHA256SUMS:1: found another line; expected a checksum"), "\(result.errors)")
        #expect(try program.run("test -e stick").status == 1)
    }
}
