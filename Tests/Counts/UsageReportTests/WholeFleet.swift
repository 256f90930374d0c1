import UsageReport

extension FleetFolder {
    /// A fleet of which the page has every part to say: a fault of each kind, each use, tables, problems, a move.
    static func whole() throws -> FleetFolder {
        let folder = try FleetFolder()
        let faults = [
            "168,0,0,0,0,0,0,stuck,0", "168,0,0,0,0,0,0,ok,7", "168,0,0,0,0,0,0,ok,24", "168,0,0,0,1,0,0,ok,0",
            "168,0,2,0,0,0,0,ok,0", "168,0,0,0,0,3,0,ok,0", "40,0,0,0,0,0,0,ok,0", "168,9,0,0,0,0,0,ok,0",
        ]
        for (index, fault) in faults.enumerated() {
            try folder.writeUnit("site=n/device=f\(index)", from: 40, Array(repeating: 25, count: 8))
            try folder.write(
                ["2026-W46,168,0,0,0,0,0,0,ok,0", "2026-W47,\(fault)"], to: "site=n/device=f\(index)/health-2026.csv")
        }
        let small: [Int?] = Array(repeating: nil, count: 13)
        try folder.writeUnit("site=n/device=used", from: 27, Array(repeating: 60_000, count: 21))
        try folder.writeUnit("site=n/device=little", from: 35, [10, 15] + small.prefix(11))
        try folder.writeUnit("site=n/device=hardly", from: 35, small)
        try folder.write(["2026-Q3,small_weeks,lt20,"], to: "site=n/device=hardly/profile-2026.csv")
        try folder.writeUnit("site=n/device=few", from: 46, [nil, nil])
        try folder.write(
            (35...47).map { "2026-W\($0),,hours,full,40,ntp" }, to: "site=n/device=off/weekly-2026.csv")
        try folder.write(
            (35...47).map { "2026-W\($0),90,0,0,0,0,0,0,ok,0" }, to: "site=n/device=off/health-2026.csv")
        try folder.write(["2026-W47,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=uncounted/health-2026.csv")
        try folder.write(["undated-1,25,ok,full,168,none"], to: "site=n/device=undated/weekly-undated.csv")
        try folder.write(["undated-1,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=undated/health-undated.csv")
        try folder.writeUnit("site=old/device=moved", from: 42, [50, 60])
        try folder.writeUnit("site=n/device=moved", from: 44, [10, 15, 20, 25])
        try folder.write("", to: "site=n/device=empty/SHA256SUMS.txt")
        try folder.writeUnit("site=n/device=spoilt", from: 46, [25, 25])
        try folder.write("x", to: "site=n/device=spoilt/profile-2026.csv")
        try folder.writeUnit("site=n/device=nohealth", from: 46, [25, 25])
        try folder.write(["2026-W46,168,0,0,0,0,0,0,ok,0"], to: "site=n/device=nohealth/health-2026.csv")
        try folder.writeUnit("site=n/device=silent", from: 40, [25])
        try folder.writeUnit("site=n/device=gone", from: 40, [25])
        let causes = PullCause.allCases.map { "n,pull-\($0.rawValue),2026-11-04,\($0.text)\n" }
        try folder.write(
            "site,device,last_success,result\nn,silent,2026-11-24,ok\nn,never,,no answer\nn,few,x,y\n"
                + causes.joined(),
            to: "pull-status.csv")
        let levels = [
            "outcome,completed", "outcome,not_completed", "weekday,mon", "weekday,tue", "weekday,wed", "weekday,thu",
            "weekday,fri", "weekday,sat", "weekday,sun", "practice,breathe", "practice,body_check",
            "practice,kind_words", "practice,one_good_thing", "practice,team_minute", "time_of_day,06_12",
            "time_of_day,12_18", "time_of_day,18_06",
        ]
        try folder.write(levels.map { "2026-Q3,\($0),100" }, to: "site=n/device=used/profile-2026.csv")
        try folder.write(
            ["weekday,mon_fri", "weekday,sat_sun", "practice,breathe", "practice,others"].map { "2026-Q3,\($0),100" },
            to: "site=n/device=little/profile-2026.csv")
        return folder
    }
}
