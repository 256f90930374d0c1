import Foundation
import StandardFormats
import Testing
import UsageFormat
import UsageReport

@Suite("The tables and what explains them")
struct TableTests {
    private struct Package: Decodable {
        struct Resource: Decodable {
            struct Dialect: Decodable { let delimiter: String }
            struct Schema: Decodable { let fields: [Field] }
            struct Field: Decodable, Hashable { let name, type, description: String }

            let name, title, path: String
            let dialect: Dialect
            let schema: Schema
        }

        let title: String
        let resources: [Resource]
    }

    private func package(_ language: ReportLanguage, _ separator: CSVSeparator = .comma) throws -> Package {
        let text = FleetPackage.text(language, separatedBy: separator)
        #expect(!text.lowercased().contains("licen"), "what others may do is for the operator to say")
        return try JSONDecoder().decode(Package.self, from: Data(text.utf8))
    }

    @Test("Each table and each of its columns is explained, in each language in other words")
    func explained() throws {
        let packages = try ReportLanguage.allCases.map { try package($0) }
        for package in packages {
            #expect(package.resources.map(\.path) == FleetTable.allCases.map(\.fileName))
            for (resource, table) in zip(package.resources, FleetTable.allCases) {
                #expect(resource.schema.fields.map(\.name).joined(separator: ",") + "\r\n" == table.header())
            }
        }
        func texts(_ package: Package) -> Set<String> {
            Set([package.title] + package.resources.flatMap { [$0.title] + $0.schema.fields.map(\.description) })
        }
        for (index, one) in packages.enumerated() {
            #expect(!texts(one).contains(""))
            for other in packages[(index + 1)...] { #expect(texts(one).isDisjoint(with: texts(other))) }
        }
    }

    @Test("The columns of published files are all there, as the files have them")
    func published() throws {
        let resources = try package(.english).resources
        for (table, columns) in [
            ("weeks", WeekRow.columns), ("profile", ProfileTable.columns), ("health", HealthRow.columns),
        ] {
            let fields = try #require(resources.first { $0.name == table }).schema.fields
            let own = ["site", "room", "device", "week", "monday"]
            #expect(fields.map(\.name).filter { !own.contains($0) } == columns.map(\.name).filter { $0 != "week" })
            for column in columns {
                let field = fields.first { $0.name == column.name }
                #expect(field?.type == (column.isNumber ? "integer" : "string"))
                #expect(field?.description == column.meaning)
            }
        }
    }

    @Test("With semicolons every table begins with a byte order mark and has the fields that it has with commas")
    func semicolons() throws {
        let folder = try FleetFolder()
        try folder.writeUnit("site=a;b/device=d,\"e\"", from: 27, Array(repeating: 25, count: 13) + [nil])
        try folder.write(["2026-Q2,small_weeks,lt20,"], to: "site=a;b/device=d,\"e\"/profile-2026.csv")
        try folder.write(["undated-1,25,ok,full,168,none"], to: "site=a;b/device=d,\"e\"/weekly-undated.csv")
        try folder.writeRoom("Ward; 9", to: "site=a;b/device=d,\"e\"")
        try folder.write("", to: "site=a;b/device=d,\"e\"/health-2025.csv")
        func tables(_ separator: CSVSeparator) throws -> [String] {
            var tables = FleetTable.allCases.map { $0.header(separatedBy: separator) }
            let fleet = try FleetReader([folder.path], ReportPeriod(today: FleetFolder.today)).read { reading, _, _ in
                for (index, table) in FleetTable.allCases.enumerated() {
                    tables[index] += table.rows(reading, separatedBy: separator)
                }
            }
            for (index, table) in FleetTable.allCases.enumerated() {
                tables[index] += table.rows(fleet, separatedBy: separator)
                if table == .problems {
                    tables[index] += fleet.problems.map { FleetTable.row($0, separatedBy: separator) }.joined()
                }
            }
            return tables
        }
        func swapped(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
            scalars.map { $0 == ";" ? "," : $0 == "," ? ";" : $0 }
        }
        for (plain, semicolons) in zip(try tables(.comma), try tables(.semicolon)) {
            #expect(plain.split(separator: "\r\n").count > 1)
            let rows = CSVByStandard.rows(plain)
            #expect(semicolons.unicodeScalars.first == "\u{FEFF}")
            // A reader of the standard, for which both signs have changed places.
            let text = String(String.UnicodeScalarView(swapped(Array(semicolons.unicodeScalars.dropFirst()))))
            #expect(CSVByStandard.rows(text).map { $0.map(swapped) } == rows)
        }
        #expect(try package(.german, .semicolon).resources.allSatisfy { $0.dialect.delimiter == ";" })
    }
}
