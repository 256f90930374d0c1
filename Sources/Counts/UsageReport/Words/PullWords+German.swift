extension PullWords {
    static let german = PullWords(
        cause: { cause in
            switch cause {
            case .noName: ("Diesen Rechnernamen gibt es nicht", "Den Namen in der Liste der Geräte prüfen")
            case .refused:
                ("Verbindung abgelehnt", "Prüfen, ob auf dem Gerät sshd läuft und auf diesem Port antwortet")
            case .noAnswer: ("Keine Antwort", "Strom und Netzwerk des Geräts prüfen")
            case .noRoute:
                ("Kein Weg zum Gerät", "Das Netzwerk zwischen diesem Rechner und dem Gerät prüfen")
            case .closed:
                ("Verbindung getrennt", "Prüfen, ob auf diesem Port sshd antwortet und nichts anderes")
            case .slow:
                ("Zu langsam: nach Ablauf des Zeitlimits abgebrochen", "Das Netzwerk prüfen oder --time-limit erhöhen")
            case .noPin:
                (
                    "Der Schlüssel des Geräts ist nicht hinterlegt",
                    "Ihn hinterlegen, wie pull-usage --help es beschreibt"
                )
            case .otherPin:
                (
                    "Das Gerät hat einen anderen Schlüssel als den hinterlegten",
                    "Den neuen hinterlegen, falls die Karte ersetzt wurde; sonst klären, was dort antwortet"
                )
            case .noCommon:
                (
                    "Gerät und Rechner haben kein gemeinsames SSH-Verfahren",
                    "OpenSSH auf dem älteren der beiden aktualisieren"
                )
            case .refusedKey:
                (
                    "Das Gerät lehnt den Schlüssel ab",
                    "Dort breathpacer-add-puller ausführen; ist das geschehen, nennt breathpacer check dort die Einstellung von sshd, etwa AllowUsers"
                )
            case .noKeys:
                (
                    "Dem Gerät genügt ein Schlüssel allein nicht",
                    "Dort nennt breathpacer check die Einstellung von sshd, etwa PubkeyAuthentication"
                )
            case .throttled:
                (
                    "Das Gerät lässt eine Weile niemanden ein, wie nach vielen Fehlversuchen",
                    "Einige Minuten warten"
                )
            case .noSFTP: ("Das Gerät hat kein SFTP", "Dort sagt breathpacer check, was zu ergänzen ist")
            case .hangsUp:
                (
                    "Das Gerät nimmt den Schlüssel an und trennt dann die Verbindung",
                    "/var/lib/breathpacer muss dort root gehören und den Modus 755 haben; breathpacer check nennt, was nicht stimmt"
                )
            case .full: ("Im Zielordner ist kein Platz mehr", "Dort Platz schaffen und erneut abholen")
            case .notPut:
                ("Die Dateien ließen sich nicht in den Zielordner legen", "Prüfen, wer dort schreiben darf")
            case .large:
                (
                    "Eine Datei ist größer als 1024 KiB",
                    "Kein Gerät veröffentlicht eine solche Datei: nachsehen, was in seinem Ordner liegt"
                )
            case .unreadable:
                ("Eine Datei war nicht lesbar", "Auf dem Gerät nennt breathpacer usage verify die Datei")
            case .otherList:
                (
                    "SHA256SUMS ist nicht so, wie ein Gerät sie schreibt",
                    "Auf dem Gerät sagt breathpacer usage verify mehr"
                )
            case .otherSums:
                (
                    "Die Dateien passen nicht zu SHA256SUMS",
                    "Erneut abholen; bleibt es dabei, die Speicherkarte des Geräts ersetzen"
                )
            case .stopped: ("Vor dem Ende abgebrochen", "Erneut abholen")
            case .wrongLine: ("Die Zeile in der Liste der Geräte ist falsch", "Die Zeile berichtigen")
            }
        },
        notPulled: (
            "Es wurde keine neuere Woche abgeholt",
            "Erneut abholen; geschieht das sonst von selbst, klären, warum nicht mehr"
        ))
}
