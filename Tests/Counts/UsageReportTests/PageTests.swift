import Foundation
import Testing
import UsageReport

@Suite("The page")
struct PageTests {
    @Test("It opens with what to do, then use, rooms, profile, meaning, and last the files with problems")
    func order() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", [25, nil])
        try folder.write("", to: "site=a/device=d/profile-2026.csv")
        let page = FleetFolder.page(try folder.read().fleet)
        let sections = page.split(separator: "<h2 id=").dropFirst().map { String($0.prefix { $0 != ">" }) }
        #expect(sections == ["todo", "use", "rooms", "profile", "meaning", "problems"])
        for word in ["<script", "http", "src=", "url(", "@import"] { #expect(!page.contains(word), "\(word)") }
    }

    @Test("Sums hold published numbers alone and say about, with the small weeks beside them")
    func sums() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", from: 36, [25, nil, 30, nil])
        try folder.writeUnit("site=a/device=e", from: 36, [nil, 10, nil, nil])
        let page = FleetFolder.page(try folder.read().fleet)
        #expect(page.contains("<strong>About 65 sessions</strong>"))
        #expect(page.contains("3 weeks that rooms"))
        #expect(page.contains("5 weeks with too few sessions"))
        #expect(page.contains("<i>about 55, 2 small weeks</i>"))
    }

    @Test("Every picture that means something has words for it, and one with words beside it has none")
    func pictures() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a/device=d", [25, nil])
        let page = FleetFolder.page(try folder.read().fleet)
        for picture in page.split(separator: "<svg").dropFirst() {
            let tag = picture.prefix { $0 != ">" }
            #expect(tag.contains("role=img aria-label=\"") || tag.contains("aria-hidden=true"), "\(tag)")
        }
        #expect(page.contains("aria-label=\"1 week of 25 to 25, 1 low, 50 without\""))
    }

    @Test("Each file with a problem is shown with its line, what was found and expected, and what helps")
    func problems() throws {
        let folder = try FleetFolder()
        for unit in ["site=a/device=d", "site=a/device=e", "site=b/device=e", "copy/site=a/device=d"] {
            try folder.writeUnit(unit, from: 45, [unit.hasPrefix("site=a") ? 25 : 40, 30, 35])
        }
        try folder.write(["2026-W45,2<5,ok,full,168,ntp"], to: "site=a/device=f/weekly-2026.csv")
        try folder.write([String](), to: "site=a/device=d/health-2026 (1).csv")
        try folder.write("site,device,last_success,result\na,d,soon,ok\n", to: "pull-status.csv")
        try FileManager.default.createSymbolicLink(
            atPath: "\(folder.path)/site=a/device=l", withDestinationPath: "device=d")
        let (fleet, _) = try folder.read()
        let remedies = fleet.problems.map { "\($0.path.dropFirst(folder.path.count + 1)) \($0.remedy.rawValue)" }
        #expect(
            remedies.sorted() == [
                "pull-status.csv mend_list", "site=a/device=d/health-2026 (1).csv remove_file",
                "site=a/device=d/weekly-….csv keep_one", "site=a/device=f/weekly-2026.csv pull_again",
                "site=a/device=l move_folder", "site=b/device=e rename",
            ])
        let row = "device=f/weekly-2026.csv</code><td>2<td>2&lt;5<td>a multiple of 5 from 10 to 60840, beside ok"
        let page = FleetFolder.page(fleet)
        #expect(page.contains("\(row)<td>Pull the unit again; if the problem stays, replace its memory card\n"))
        for remedy in [
            "Keep the copy", "Mend this line", "Remove the file", "Move the unit’s folder", "Give each unit a name",
        ] {
            #expect(page.contains("<td>\(remedy)"), "\(remedy)")
        }
        let german = FleetFolder.page(fleet, language: .german)
        let sentence = "<td><span lang=en>2&lt;5</span><td>ein Vielfaches von 5 zwischen 10 und 60840, neben ok<td>"
        #expect(german.contains(sentence))
        let table = FleetTable.problems.header() + fleet.problems.map { FleetTable.row($0) }.joined()
        let words = table.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ",").last ?? "") }
        #expect(words.sorted() == fleet.problems.map(\.remedy.rawValue).sorted())
    }
}
