extension TableWords {
    static let german = TableWords(
        title: "Atemlichter: was der Bericht gelesen hat. Gezählt werden Tastendrücke, nie Personen",
        table: { table in
            switch table {
            case .units: "Eine Zeile für jedes Gerät"
            case .sites: "Eine Zeile für jeden Standort"
            case .weeks: "Eine Zeile für jede Woche, die ein Gerät veröffentlicht hat"
            case .profile: "Eine Zeile für jede Stufe einer Quartalstabelle, die ein Gerät veröffentlicht hat"
            case .health: "Eine Zeile für den Zustand eines Geräts in jeder Woche"
            case .problems: "Eine Zeile für jede Datei mit einem Fehler"
            }
        },
        column: { column in
            switch column {
            case .site: "Standort, aus dem Ordner site=NAME; ohne diesen leer"
            case .room: "Name des Raums, room.name in den Einstellungen des Geräts; ohne diesen leer"
            case .device: "Name des Geräts, aus dem Ordner device=NAME"
            case .use: "Wie das Licht in den letzten 13 Wochen genutzt wurde, soweit veröffentlichte Zahlen es zeigen"
            case .visit:
                "Warum jemand nach dem Gerät sehen soll, in Stichwörtern mit Leerzeichen dazwischen; leer, wenn nichts bekannt ist"
            case .visitSince: "Der Montag, seit dem das ununterbrochen so ist"
            case .unreachable: "Warum vom Gerät zuletzt nichts kam; leer, wenn es erreichbar war"
            case .lastSeen: "Der letzte Tag, an dem es erreichbar war oder zählte"
            case .notKnown:
                "Warum es nicht als in Ordnung gelten kann, in Stichwörtern mit Leerzeichen dazwischen; leer, wenn es das kann"
            case .lastWeek: "Die letzte Woche (ISO 8601), von der etwas bekannt ist"
            case .startedAbout: "Summe aller veröffentlichten Zahlen von Durchgängen, jede davon gerundet"
            case .numberedWeeks: "Anzahl der Wochen mit einer Zahl"
            case .smallWeeks: "Anzahl der Wochen mit zu wenigen Durchgängen für eine Zahl"
            case .undatedStartedAbout:
                "Summe der veröffentlichten Zahlen von Wochen ohne Datum, in keiner anderen Summe enthalten"
            case .problems: "Anzahl der Fehler in den Dateien des Geräts"
            case .rooms: "Anzahl der Räume am Standort"
            case .toVisit: "Anzahl der Geräte, nach denen jemand vor Ort sehen muss"
            case .unreachableUnits: "Anzahl der Geräte, die nicht erreichbar sind"
            case .unknownUnits: "Anzahl der Geräte, über die zu wenig bekannt ist"
            case .yearStartedAbout: "Summe der veröffentlichten Zahlen der letzten 52 Wochen, jede davon gerundet"
            case .yearSmallWeeks: "Wie viele der letzten 52 Wochen zu wenige Durchgänge für eine Zahl haben"
            case .week: "Woche nach ISO 8601 in Ortszeit, oder die Nummer einer Woche ohne Datum"
            case .monday: "Der Tag, an dem die Woche beginnt; leer bei einer Woche ohne Datum"
            case .started:
                "Durchgänge von zehn Sekunden oder mehr, gerundet auf das nächste Vielfache von 5, das nicht unter minimum_count liegt; leer, wenn flag nicht ok ist"
            case .flag:
                "ok; low bei weniger Durchgängen als minimum_count, vielleicht keinem; hours, wenn das Gerät weniger Stunden als least_ready_hours betriebsbereit war, was auch gezählt wurde"
            case .coverage: "partial, wenn das Zählen in der Woche begann oder Zählungen verloren gegangen sein können"
            case .readyHours: "Volle Stunden, in denen das Gerät betriebsbereit war"
            case .clock: "Wer für die Uhrzeit bürgte"
            case .quarter: "ISO-Wochen 1 bis 13, 14 bis 26, 27 bis 39, 40 bis zur letzten"
            case .table:
                "outcome (wie sie endeten), weekday (Wochentag), practice (Übung), time_of_day (Tageszeit) oder small_weeks (ruhige Wochen)"
            case .level:
                "Die Stufe der Tabelle; bei small_weeks die Seite von small_weeks_bound, auf der ihre Summe liegt"
            case .sessions:
                "Durchgänge, gerundet auf das nächste Vielfache von 5, das nicht unter minimum_count liegt; leer bei small_weeks"
            case .restarts: "Starts des Programms oder nur seines Zählens"
            case .hardwareFaults: "Ausfälle von Licht oder Taste"
            case .repairs: "Plätze und Dateien, die beschädigt waren und neu angelegt wurden"
            case .diskErrorHours: "Stunden, an deren Ende der Zählerstand nicht geschrieben werden konnte"
            case .clockFaults: "Uhrzeiten vor einem veröffentlichten Zeitraum, und Sprünge von mehr als 36 Stunden"
            case .resets: "Umzüge in einen anderen Raum"
            case .button: "Die Taste am Ende der Woche: ok oder stuck (klemmt)"
            case .buttonNoise:
                "Stunden, in denen die Leitung der Taste Störungen hatte, höchstens so viele, wie ein Tag hat; leer in Zeilen von Versionen, die das nicht zählten"
            case .file: "Datei oder Ordner"
            case .line: "Die Zeile darin; leer, wenn der Fehler die ganze Datei betrifft"
            case .found: "Was dort gefunden wurde, auf Englisch"
            case .expected: "Was erwartet wurde, auf Englisch"
            case .remedy: "Was hilft"
            }
        })
}
