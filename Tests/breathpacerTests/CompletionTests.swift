import Foundation
import Testing

/// What bash offers, by the script that the program makes for it.
@Suite("Completions")
struct CompletionTests {
    /// What is offered for the last word of a line, which is begun or empty, in a folder with the folder `fleet`, the
    /// file `fleet.txt` and a settings file.
    private func offered(_ words: [String]) throws -> Set<String> {
        let program = try Program()
        try program.folder.writeFleet()
        try program.folder.write("", to: "fleet.txt")
        try program.folder.write("", to: "settings.toml")
        let line = words.joined(separator: " ")
        let quoted = words.map { "'\($0)'" }.joined(separator: " ")
        try program.folder.write(
            """
            . ./script
            COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count - 1) COMP_LINE='\(line)' COMP_POINT=\(line.count)
            _breathpacer breathpacer '\(words[words.count - 1])' '\(words[words.count - 2])'
            printf '%s\\n' "${COMPREPLY[@]}"
            """, to: "ask")
        let result = try program.run("breathpacer --generate-completion-script bash >script && bash ask")
        #expect(result.errors.isEmpty, "\(result.errors)")
        return Set(result.output.split(separator: "\n").map(String.init))
    }

    @Test(
        "A file is offered where a file is wanted",
        arguments: [
            "run --settings", "settings check --settings", "placard --output", "wiring --output", "simulate --script",
            "simulate --trace", "report fleet --output", "report fleet --cards", "report fleet --prometheus",
        ])
    func files(line: String) throws {
        let words = "breathpacer \(line)".split(separator: " ").map(String.init)
        #expect(try offered(words + [""]).isSuperset(of: ["fleet", "fleet.txt", "settings.toml"]))
        #expect(try offered(words + ["se"]) == ["settings.toml"])
    }

    @Test(
        "Folders alone are offered where a folder is wanted",
        arguments: ["report", "report fleet --csv", "sample", "usage copy", "simulate --usage"])
    func folders(line: String) throws {
        let words = "breathpacer \(line)".split(separator: " ").map(String.init)
        #expect(try offered(words + ["fl"]) == ["fleet"])
    }

    @Test("Commands and choices are offered by name")
    func names() throws {
        #expect(try offered(["breathpacer", "settings", "te"]) == ["template"])
        #expect(try offered(["breathpacer", "placard", "--size", "a"]) == ["a4", "a5", "a7"])
    }
}
