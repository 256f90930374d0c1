import Testing
import UsageFormat

@Suite("The folder that is pulled")
struct PublishedFolderTests {
    @Test("The names of a file of checksums lead to published files of the folder and nowhere else")
    func names() throws {
        let sum = String(repeating: "0a", count: 32)
        let good = ["weekly-2026.csv", "health-undated.csv", "datapackage.json", "breathpacer.prom"]
        let text = good.map { "\(sum)  \($0)\n" }.joined()
        #expect(try PublishedFolder.sums(inChecksums: Array(text.utf8)).map(\.name) == good)
        let bad = [
            "\(sum)  ../secret\n", "\(sum)  /etc/shadow\n", "\(sum)  weekly-2026.csv/../x\n", "\(sum)  SHA256SUMS\n",
            "\(sum)  weekly-2026.csv\n", "\(sum)  \n", "\(sum) *weekly-2027.csv\n",
            "\(sum.dropLast())  weekly-2027.csv\n",
            "\(sum)  weekly-2027.csv\r\n", "\(sum)  weekly-2027.csv\u{301}\n", "\\\(sum)  weekly-2027.csv\n", "\n",
        ]
        for line in bad {
            do throws(FileProblem) {
                _ = try PublishedFolder.sums(inChecksums: Array((text + line).utf8))
                Issue.record("taken: \(line)")
            } catch {
                #expect(error.line == 5, "\(line)")
            }
        }
        for whole in ["", "\(sum)  weekly-2026.csv"] {
            #expect(throws: FileProblem.self) { try PublishedFolder.sums(inChecksums: Array(whole.utf8)) }
        }
    }

    @Test("A file of checksums names up to 256 files; with one more it is refused")
    func mostFiles() throws {
        let sum = String(repeating: "0a", count: 32)
        func text(_ count: Int) -> [UInt8] {
            Array((0..<count).map { "\(sum)  weekly-\(2000 + $0).csv\n" }.joined().utf8)
        }
        #expect(try PublishedFolder.sums(inChecksums: text(256)).count == 256)
        #expect(throws: FileProblem(found: "more than 256 lines", expected: "a line for each published file")) {
            _ = try PublishedFolder.sums(inChecksums: text(257))
        }
    }
}
