"""Ways to break the storage of counts: the trial that is apt to notice it first, what is broken, in which file of
UsageLog, a piece of it, what replaces it."""

STATE = "State/StateFile.swift"
SLOT = "State/Slot.swift"
WHOLE = "Storage/Storage+Whole.swift"
PUBLISHER = "Publishing/Publisher.swift"
KEEPER = "Keeping/UsageKeeper.swift"
BOOK = "Keeping/UsageBook.swift"
RECOVERY = "Keeping/Recovery.swift"

MUTATIONS = [
    ("cuts", "slots are not flushed", STATE, "                try disk.flush(UsageFolder.state)\n", ""),
    ("cuts", "the newest slot is overwritten", STATE, " where slot != newest {", " where slot == newest {"),
    ("faults", "one slot is used again and again", STATE, "(lastTried + $0) % Self.slotCount", "(newest + 1) % Self.slotCount + 0 * $0"),
    ("faults", "a failed write counts as written", STATE, "        if let failure { throw failure }\n", ""),
    ("faults", "only one slot is tried", STATE, "(1...Self.slotCount).map({", "(1...1).map({"),
    ("cuts", "the sequence is not raised", STATE, "            sequence = sequence.next\n            lastTried = slot",
     "            lastTried = slot"),
    ("cuts", "the oldest slot wins", STATE, "found > sequence {", "found < sequence {"),
    ("cuts", "the first slot wins", STATE, "if best == nil || found > sequence {", "if best == nil {"),
    ("rot", "a damaged slot says nothing", STATE, "let mayLack = !damaged.isEmpty", "let mayLack = false"),
    ("rot", "damaged slots are not repaired", STATE, "        for slot in damaged.sorted() {", "        for slot in damaged.sorted().dropFirst(3) {"),
    ("rot", "a later version is damage", STATE, "return .laterVersion(version)", "damaged.insert(slot); _ = version"),
    ("cuts", "the state's folder is not flushed", STATE, "            try disk.flushFolder(UsageFolder.privateFolder)\n", ""),
    ("cuts", "the generation goes back", STATE, "generation: sequence.generation + 1", "generation: 0"),
    ("rot", "the checksum is of the text alone", SLOT, "CRC32C.checksum(bytes)).utf8)", "CRC32C.checksum(Array(bytes.dropFirst(78)))).utf8)"),
    ("faults", "a short write is whole", WHOLE, "rest = rest.dropFirst(taken)", "rest = []; _ = taken"),
    ("faults", "an interrupted write is whole", WHOLE, "error.errno == EINTR {\n                continue\n",
     "error.errno == EINTR {\n                return\n"),
    ("cuts", "new files are not flushed", WHOLE, "        try flush(new)\n", ""),
    ("cuts", "renames are not flushed", WHOLE, "        try flushFolder(UsageFolder.folder(of: path))\n", ""),
    ("cuts", "new files are not put in place", WHOLE, "        try rename(new, to: path)\n", ""),
    ("faults", "unfinished files are in the way", WHOLE, "        try? remove(new)\n", ""),
    ("faults", "the published folder is not flushed", PUBLISHER, "        try disk.flushFolder(UsageFolder.published)\n", ""),
    ("cuts", "what describes the tables is of the hour before", PUBLISHER, "try describe(published)", "try describe(state)"),
    ("rot", "the checksums are not written", PUBLISHER, "if try read(Self.checksums) != Array(text.utf8) {",
     "if try read(Self.checksums) == nil {"),
    ("rot", "damaged files are vouched for", PUBLISHER,
     "        try setDamagedAside(&published, except: Set(state.pending.map(\\.file)))\n", ""),
    ("rot", "a damaged table is added to", PUBLISHER, "if let record, FileRecord(name: record.name, present) == record { return table }",
     "if record != nil { return table }"),
    ("cuts", "an interrupted close loses the table", PUBLISHER,
     "return FileRecord(name: record.name, before.bytes) == record ? before : nil }", "_ = record; return nil }"),
    ("cuts", "rows are added again", PUBLISHER, "let before = table.without(Set(rows.map { $0[0] }))",
     "let before = table; _ = rows"),
    ("cuts", "files are published at the moment of a press", KEEPER, "if !isFailing { save() }",
     "if !isFailing { save(); publish() }"),
    ("faults", "what waits is forgotten though it was not published", KEEPER, "            present = .notPublishing(error)\n        }",
     "            if var state = book?.state {\n                state.pending = []\n"
     "                book?.take(published: state)\n            }\n        }"),
    ("cuts", "a press is not written", KEEPER, "if !isFailing { save() }", "if !isFailing { isOnDisk = true }"),
    ("faults", "a failed write is called done", KEEPER, "            present = .inMemory(error)\n        }\n    }\n\n    /// Publishes",
     "            present = .inMemory(error)\n            isOnDisk = true\n        }\n    }\n\n    /// Publishes"),
    ("faults", "a failed disk is not tried again", KEEPER, "(!isOnDisk && looks % Self.looksARetry == 0)", "false"),
    ("faults", "a state that could not be read is not read later", KEEPER,
     "if book == nil && looks % Self.looksARetry == 0 { load(at: reading.monotonic) }", ""),
    ("faults", "what waited for the state is dropped", KEEPER, "            book.adopt(waiting)\n", ""),
    ("cuts", "the hour of the close is enough for old slots", KEEPER, "            save()\n            save()\n", "            save()\n"),
    ("cuts", "a week's margins are kept though it is low", BOOK, "            } else {\n                quarter.margins += open.margins",
     "            }\n            do {\n                quarter.margins += open.margins"),
    ("clocks", "a closed week is opened again", BOOK, "        if closed.contains(moment.week) { return false }\n"
     "        return state.lastClosed.map { moment.week > $0 } ?? true", "        return true"),
    ("cuts", "a session that runs on counts in the new week", BOOK, "if let running, running == state.week?.week {",
     "if running != nil {"),
    ("rot", "the threshold is one too low", "Rules/WeekRow.swift", "started < minimumCount ? nil", "started < minimumCount - 1 ? nil"),
    ("rot", "counts are rounded down", "Rules/Rounding.swift", "(count + step / 2) / step", "count / step"),
    ("cuts", "lost counts are not told", RECOVERY, "let hasLost = try isQuarantined(on: disk)", "let hasLost = false"),
    ("cuts", "a quarter that lost weeks is told", BOOK, "isPartial: state.lastClosed?.quarter == week.quarter)", "isPartial: false)"),
    ("rot", "what is set aside stays", RECOVERY, "        try disk.removeFiles(in: UsageFolder.quarantine) { _ in true }\n", ""),
]
