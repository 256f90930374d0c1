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
}
