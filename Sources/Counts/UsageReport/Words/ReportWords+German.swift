import UsageFormat

extension ReportWords {
    static let german = ReportWords(
        numerals: numbers, dates: .german, head: head, toDo: toDo, use: use, rooms: rooms, profile: profile,
        meaning: meaning, problems: problems, cards: cards)

    private static let numbers = Numerals.german

    private static let head = Head(
        title: "Atemlichter", skip: "Zum Bericht springen", sections: "Abschnitte",
        about: { rooms, sites, sunday in
            "\(numbers.count(rooms, "Raum", "Räume")) an \(numbers.count(sites, "Standort", "Standorten")), Wochen bis Sonntag, \(sunday)"
        },
        weeksTo: { "Atemlichter, Wochen bis \($0)" },
        madeOn: { "Erstellt am \($0) von breathpacer \($1) aus den Dateien, die die Geräte veröffentlicht haben." })

    private static let toDo = ToDo(
        heading: "Was zu tun ist",
        needVisit: { _ in "vor Ort zu prüfen" }, unreachable: { _ in "nicht erreichbar" },
        notKnown: { _ in "Zustand unbekannt" },
        visits: "Geräte, nach denen jemand vor Ort sehen muss", unreachables: "Geräte, die nicht erreichbar sind",
        unknowns: "Geräte, über die zu wenig bekannt ist",
        noneAsAllAreWell: "Keine: Alle Geräte sind in Ordnung.", noneKnown: "Keine, soweit bekannt.",
        noneUnreachable: "Keine: Alle Geräte waren erreichbar.",
        noneUnknown: "Keine: Von allen erreichten Geräten ist bekannt, wie es um sie steht.",
        since: { "seit \($0)" }, asOf: { "Stand der Woche bis \($0)" },
        lastHeard: { "letzte Nachricht am \($0)" },
        neverHeard: "noch nie eine Nachricht", unreachableRemedy: "Netzwerk und Strom prüfen", noSite: "ohne Standort",
        visit: { reason in
            let time = "Für Zeit aus dem Netzwerk oder für eine Uhr mit Batterie sorgen"
            return switch reason {
            case .buttonStuck: ("Die Taste klemmt", "Taste gängig machen oder ersetzen")
            case .buttonNoise(let hours):
                (
                    "Die Leitung der Taste hatte letzte Woche in \(hours) Stunden\(Visit.isMostNoise(hours) ? " oder mehr" : "") Störungen",
                    "Kabel so ausführen, wie Hardware/wiring.md es für lange Kabel beschreibt, dann mit selftest nachprüfen"
                )
            case .diskErrors(let hours):
                (
                    "Die Speicherkarte ließ sich letzte Woche in \(numbers.count(hours, "Stunde", "Stunden")) nicht beschreiben",
                    "Speicherkarte ersetzen"
                )
            case .hardwareFaults(let count):
                (
                    "Licht oder Taste fiel letzte Woche \(count)-mal\(Visit.isMostFaults(count) ? " oder öfter" : "") aus",
                    "Kabel und Strom von Licht und Taste prüfen"
                )
            case .clockUnknown: ("Es kennt die Uhrzeit nicht", time)
            case .clockFaults(let count): ("Die Uhr ging letzte Woche \(count)-mal falsch", time)
            case .notReady(let hours):
                (
                    "Es war letzte Woche nur \(hours) von 168 Stunden betriebsbereit",
                    "Netzteil und Stecker prüfen"
                )
            case .restarts(let count): ("Es startete letzte Woche \(count)-mal neu", "Netzteil und Stecker prüfen")
            case .silent:
                ("Es ist erreichbar, hat seither aber keine Woche abgeschlossen", "Netzteil und Stecker prüfen")
            }
        },
        doubt: { doubt, dates in
            let again = "Dateien erneut abholen; hilft das nicht, die Speicherkarte ersetzen"
            return switch doubt {
            case .unreadable(1): ("Eine seiner neueren Dateien ist unbrauchbar", again)
            case .unreadable(let files): ("\(files) seiner neueren Dateien sind unbrauchbar", again)
            case .noHealth(let week):
                ("Angaben zum Zustand in der Woche bis \(dates.short(week.sunday)) fehlen", again)
            case .nothingPublished:
                (
                    "Es hat noch keine Woche veröffentlicht",
                    "Nichts, wenn es diese Woche aufgehängt wurde; sonst Strom und Uhr prüfen"
                )
            case .pullNotKnown:
                (
                    "Wie das letzte Abholen verlief, ist nicht lesbar",
                    "Dateien erneut abholen; siehe unten die Zeile von pull-status.csv"
                )
            }
        })

    private static let use = UseBySite(
        heading: "Nutzung nach Standort",
        sums: { sessions, weeks, numbered, small in
            """
            <strong>Etwa \(numbers.text(sessions)) Durchgänge</strong> in den letzten \(weeks) Wochen: die Summe aus \
            \(numbers.count(numbered, "Woche", "Wochen")), für die ein Raum eine Zahl veröffentlicht hat. In keiner Summe: \
            \(numbers.count(small, "Woche", "Wochen")) mit zu wenigen Durchgängen für eine Zahl.
            """
        },
        chart: { sessions, weeks, most in
            "Veröffentlichte Durchgänge pro Woche: etwa \(numbers.text(sessions)) in \(weeks) Wochen, in der stärksten \(numbers.text(most))"
        },
        chartCaption: "Durchgänge pro Woche, Summen veröffentlichter Zahlen", asTable: "Diese Wochen als Tabelle",
        byWeek: "Durchgänge pro Woche", week: "Woche", fromMonday: "Ab Montag", about: "etwa",
        roomsWithNumber: "Räume mit Zahl", roomsWithSmallWeek: "Räume mit ruhiger Woche",
        bySite: "Räume und Durchgänge nach Standort", site: "Standort", rooms: "Räume", theirUse: "Ihre Nutzung",
        units: "Geräte",
        roomsLately: { "Räume, letzte \($0) Wochen" }, lately: { "Letzte \($0) Wochen" },
        toVisit: "zu prüfen", unreachable: "nicht erreich\u{AD}bar", notKnown: "unbekannt", smallWeeks: "ruhige Wochen",
        group: { group in
            switch group {
            case .used: ("genutzt", "in Ordnung, genutzt")
            case .little: ("wenig genutzt", "in Ordnung, wenig genutzt")
            case .hardly: ("kaum genutzt", "in Ordnung, kaum genutzt")
            case .untold: ("Nutzung unklar", "in Ordnung, Nutzung unklar")
            }
        })

    private static let rooms = Rooms(
        heading: "Räume",
        introduction: """
            Ein Jahr in Wochen, die älteste links; geordnet nach Namen. Jeder Raum hat seinen eigenen Maßstab: Zu sehen ist \
            sein Verlauf über das Jahr, nicht sein Platz unter anderen. Die Summe daneben gilt für die letzten 13 Wochen. \
            Nutzung ist nicht Bedarf.
            """,
        aNumber: "Woche mit Zahl", aSmallWeek: "ruhige Woche", nothing: "nichts: Woche ohne Angabe",
        rooms: { numbers.count($0, "Raum", "Räume") },
        weekByWeek: { "\($0), Woche für Woche" },
        caption: {
            "Durchgänge pro Woche, \($0); wenig: zu wenige, um zu sagen, wie viele; –: zu wenige Stunden betriebsbereit"
        },
        room: "Raum", low: "wenig",
        use: { use in
            switch use {
            case .inUse: ("genutzt", "Mindestens die Hälfte der letzten 13 Wochen hat eine Zahl.")
            case .little:
                (
                    "wenig genutzt",
                    "Weniger als die Hälfte hat eine, oder die ruhigen Wochen des letzten Quartals ergeben zusammen mindestens \(Thresholds.smallWeeksBounds.lowerBound) Durchgänge."
                )
            case .hardly:
                (
                    "kaum genutzt",
                    "Nur ruhige Wochen, und die des letzten Quartals ergeben zusammen weniger als \(Thresholds.smallWeeksBounds.lowerBound) Durchgänge."
                )
            case .few:
                ("selten gedrückt", "Nur ruhige Wochen, aber zu wenige davon im Quartal, um mehr zu sagen.")
            case .notReady:
                ("nicht bereit", "Keine Woche mit Zahl, und das Licht war zu selten betriebsbereit, um mehr zu sagen.")
            case .notCounted:
                (
                    "nicht gezählt",
                    "Weniger als \(Thresholds.headcount) Personen können den Raum nutzen oder arbeiten dort an einem geöffneten Tag, oder ihre Zahl ist nicht eingestellt (headcount, staffed_days): Veröffentlicht wird nur der Zustand des Geräts."
                )
            case .unknown: ("keine Wochen", "In den letzten 13 Wochen wurde nichts veröffentlicht.")
            }
        },
        movedTo: { "umgezogen nach \($0)" },
        needsVisit: ("vor Ort zu prüfen", "Das Gerät meldet einen Fehler, oder es ist erreichbar und zählt nichts."),
        unreachable: (
            "nicht erreichbar",
            """
            Das letzte Abholen schlug fehl, oder es kam nichts Neueres. Was seither gezählt wurde, ist noch nicht bekannt: \
            Es kommt mit dem nächsten Abholen, das gelingt.
            """
        ),
        notKnown: (
            "Zustand unbekannt",
            "Eine neuere Datei des Geräts ist unbrauchbar, oder es hat noch nichts veröffentlicht. Vielleicht ist alles in Ordnung, vielleicht nicht."
        ),
        incomplete: (
            "unvollständig", "Eine Datei des Geräts war nicht lesbar: siehe die Liste der Dateien mit Fehlern."
        ),
        about: { "etwa \(numbers.text($0))" },
        smallWeeks: { numbers.count($0, "ruhige Woche", "ruhige Wochen") },
        withoutDate: { "ohne Datum: etwa \(numbers.text($0))" },
        numbers: { "\(numbers.count($0, "Woche", "Wochen")) mit \($1) bis \($2)" },
        lowWeeks: { "\($0) mit wenig" }, emptyWeeks: { "\($0) ohne Angabe" })

    private static let profile = Profile(
        heading: "Wann und wie",
        introduction: {
            """
            Summen der Tabellen, die Räume veröffentlicht haben, \($0) bis \($1). Ein Raum veröffentlicht die Tabelle eines \
            Quartals ganz oder gar nicht. Deshalb enthalten diese Summen nicht alle Durchgänge, und nicht alle dieselben.
            """
        },
        none: "Noch kein Raum hat die Tabelle eines abgeschlossenen Quartals veröffentlicht.",
        sessions: "Durchgänge", drawn: "Anteil als Balken", about: "etwa", share: "Anteil",
        title: { kind in
            switch kind {
            case .timeOfDay: "Tageszeit"
            case .weekday: "Wochentag"
            case .practice: "Übung"
            case .outcome: "Wie sie endeten"
            case .smallWeeks: "Ruhige Wochen"
            }
        },
        weekPartsTitle: "Montag bis Freitag und Wochenende, von Räumen ohne genauere Angaben",
        level: { level in
            switch level {
            case .morning: "6 bis 12 Uhr"
            case .afternoon: "12 bis 18 Uhr"
            case .night: "18 bis 6 Uhr"
            case .mon: "Montag"
            case .tue: "Dienstag"
            case .wed: "Mittwoch"
            case .thu: "Donnerstag"
            case .fri: "Freitag"
            case .sat: "Samstag"
            case .sun: "Sonntag"
            case .workingDays: "Montag bis Freitag"
            case .weekend: "Samstag, Sonntag"
            case .breathe: "Atmen"
            case .bodyCheck: "Körper spüren"
            case .kindWords: "Gute Worte"
            case .oneGoodThing: "Etwas Gutes"
            case .teamMinute: "Team-Minute"
            case .others: "andere, von Räumen ohne genauere Angaben"
            case .completed: "bis zum Ende"
            case .notCompleted: "vorher beendet"
            }
        })

    private static let meaning = Meaning(
        heading: "Was die Zahlen bedeuten",
        parts: [
            (
                "Tastendrücke, keine Personen",
                """
                Ein Licht zählt Durchgänge von zehn Sekunden oder mehr. Es weiß nicht, wer gedrückt hat, und auch nicht, ob \
                zehn Durchgänge von zehn Menschen stammen oder von einem. Drückt in einem Raum fast immer dieselbe Person, \
                dann sind die Zahlen des Raums die Zahlen dieser Person. Deshalb darf niemand auf eine Zahl in diesem \
                Bericht angesprochen werden.
                """
            ),
            (
                "Kleine Zahlen bleiben im Raum",
                """
                Zahlen werden auf \(Thresholds.step) gerundet. Eine Woche mit weniger als \(Thresholds.minimumCount) \
                Durchgängen, auch eine ganz ohne, verlässt das Gerät nur als „wenig“: ohne Zahl und ohne Anteil an einer \
                Summe. Hat ein Quartal mindestens \(Thresholds.smallWeeks.lowerBound) solche Wochen, sagt das Gerät noch, \
                ob sie zusammen \(Thresholds.smallWeeksBounds.lowerBound) erreichen: Nur das unterscheidet \
                <em>wenig genutzt</em> von <em>kaum genutzt</em>. Auch eine Woche, in der das Licht weniger als \
                \(Thresholds.readyHours.lowerBound) Stunden betriebsbereit war, hat keine Zahl, so viel es auch genutzt \
                wurde. (Ihr Haus kann diese Schwellen höher gesetzt haben.)
                """
            ),
            (
                "„Etwa“",
                """
                Jede Summe besteht aus veröffentlichten Zahlen, und jede von ihnen ist gerundet. Tatsächlich können es also \
                etwas mehr oder weniger Durchgänge gewesen sein. Wochen ohne Zahl kommen hinzu: Wie viele ruhige Wochen es \
                waren, steht neben jeder Summe. Eine Woche, in der das Zählen erst begann oder in der Zählungen verloren \
                gingen, geht ein, wie sie ist. In keiner Summe steckt eine ruhige Woche; die Differenz zweier Summen \
                verrät also über keine von ihnen etwas.
                """
            ),
            (
                "Nutzung ist nicht Bedarf",
                """
                Wo viel gedrückt wird, sind vielleicht Zeit und Ruhe dafür da. Wo kaum gedrückt wird, fehlt vielleicht \
                beides, oder das Licht hängt in der falschen Ecke, oder man erholt sich dort anders. Dass ein Licht nicht \
                genutzt wird, ist niemandes Schuld, und kein Raum ist weiter als ein anderer: Dieser Bericht ist keine \
                Rangliste, und niemand sollte eine daraus machen.
                """
            ),
        ],
        wordsForARoom: "Die Wörter für einen Raum")

    private static let problems = Problems(
        heading: "Dateien mit Fehlern",
        introduction: {
            """
            \(numbers.count($0, "Fehler", "Fehler")). Eine Datei mit einem Fehler bleibt ganz außen vor, die Zahlen ihres \
            Geräts sind also kleiner als das, was es veröffentlicht hat.
            """
        },
        more: { "Und \(numbers.text($0)) weitere: Alle stehen in der Tabelle der Fehler, --csv." },
        file: "Datei", line: "Zeile", found: "Gefunden", expected: "Erwartet", whatToDo: "Was zu tun ist",
        remedy: { remedy in
            switch remedy {
            case .pullAgain: "Die Dateien des Geräts erneut abholen; bleibt der Fehler, seine Speicherkarte ersetzen"
            case .mendList: "Diese Zeile berichtigen oder erneut abholen: Dann wird die Liste neu geschrieben"
            case .moveFolder: "Den Ordner des Geräts dorthin legen, wo der Bericht ihn findet"
            case .permit: "Wer den Bericht erstellt, braucht das Recht, diese Datei oder diesen Ordner zu lesen"
            case .removeFile: "Die Datei löschen oder in einen leeren Ordner abholen"
            case .keepOne: "Die Kopie behalten, die das Gerät selbst hat: Dateien erneut abholen und die andere löschen"
            case .rename: "Jedem Gerät einen eigenen Namen geben: room.device in seinen Einstellungen"
            }
        })

    private static let cards = Cards(
        title: { "Karten für die Räume, \($0)" },
        forYou: "Dieses Licht ist für Sie",
        started: { "Im letzten Quartal wurde das Licht etwa \(numbers.text($0))-mal gestartet." },
        quietMinutes: "Ein paar ruhige Minuten, wann immer Sie möchten.",
        howTo: """
            Drücken Sie, und das Licht begleitet Sie durch ein paar Minuten langsamen Atmens. Noch einmal drücken beendet es. \
            Gezählt werden Tastendrücke, nie Personen.
            """,
        leftOut: {
            """
            Für \(numbers.count($0, "Raum", "Räume")) gibt es keine neue Karte, weil auf ihr nichts Neues stünde: Die Karte, \
            die dort hängt, bleibt. --all-cards macht eine Karte für jeden Raum.
            """
        })
}
