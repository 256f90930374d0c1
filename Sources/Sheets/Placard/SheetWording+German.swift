extension SheetWording {
    static let german = SheetWording(
        leader: { [firstSession($0), teamMinute($0)] },
        twoWays: twoWays, room: room, pocket: pocket)

    private static func twoWays(phrases: [String], support: String?) -> TextPage {
        TextPage(
            title: "Mitleiden und Mitfühlen",
            intro:
                """
                Beides ist menschlich, und beides gehört zur Arbeit mit Kranken. In einem Versuch verstärkte ein \
                Training im Mitleiden negative Gefühle, und ein anschließendes Training im Mitfühlen kehrte das um. \
                Die Teilnehmenden waren nicht vom Fach; mehr als ein Hinweis ist das nicht.
                """,
            sections: [
                .init(
                    heading: "Mitleiden: Fremder Schmerz wird zu meinem",
                    items: [
                        .point("Kiefer, Schultern oder Bauch verspannen sich, und ich halte die Luft an."),
                        .point("Die Bilder kommen mit nach Hause."),
                        .point("Ich will weg, oder ich spüre nichts mehr."),
                        .point("Was ich auch tue, es reicht nicht."),
                    ]),
                .init(
                    heading: "Mitfühlen: Ich sehe den Schmerz und wünsche Gutes",
                    items: [
                        .point("Es berührt mich, und ich weiß, dass es nicht mein Schmerz ist."),
                        .point("Ich kann bleiben, und ich kann gehen."),
                        .point("Ich tue, was ich kann, und sehe, wo meine Aufgabe endet."),
                    ]),
                .init(
                    heading: "In der Situation",
                    items: [
                        .point("Beide Füße auf dem Boden spüren oder den Rücken an der Lehne."),
                        .point(
                            "Ein Atemzug bei der Händedesinfektion: sanft, nicht tief, ohne die Luft anzuhalten."),
                        .point("Sich sagen: \(phrases[0]) \(phrases[2])"),
                        .point("Den nächsten kleinen Schritt tun. Dann abgeben, was nicht bei Ihnen liegt."),
                    ]),
                .init(
                    heading: "Frühe Zeichen im Körper",
                    items: [
                        .text(
                            """
                            Bei „Körper spüren“ zeigen sie sich vielleicht: fester Kiefer, hochgezogene \
                            Schultern, kurzer Atem, harter Bauch, unruhige Hände, schmerzender Rücken, schwere \
                            Beine. Oder im Alltag: schlechter Schlaf, Gereiztheit, keine Freude mehr an dem, was \
                            Ihnen lieb war.
                            """)
                    ]),
                .init(
                    heading: "Wem Sie es sagen können",
                    items: [
                        .text("Bleiben solche Zeichen, sprechen Sie bitte früh mit jemandem. Das ist keine Schwäche."),
                        .blank("Wenn Sie reden möchten:", support), .blank("Im Notfall:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "Ein Platz für das Licht",
        intro:
            """
            Pausen von Pflegenden werden oft unterbrochen oder fallen aus. Diese Liste ist für den Platz und für \
            das, was dazu vereinbart wird.
            """,
        sections: [
            .init(
                heading: "Der Platz",
                items: [
                    .check("Er ist dort, wo das Team ohnehin sitzt, nicht in einem eigenen Raum."),
                    .check("Von einem Stuhl aus ist die ganze Leuchte zu sehen, aus zwei bis drei Metern."),
                    .check("Der Aushang hängt daneben, in Augenhöhe, und ist unterschrieben."),
                    .check("Keine Kamera und kein Bildschirm zeigt, wer dort sitzt."),
                ]),
            .init(
                heading: "Was vereinbart ist",
                items: [
                    .question("Wer unterbrechen darf, und wofür:"), .question("Wer so lange ans Telefon geht:"),
                    .question("Wer die erste Runde leitet, und wann:"),
                ]),
            .init(
                heading: "Was nicht geschieht",
                items: [
                    .check("Keine Rangliste, keine Zielvorgabe, kein Preis."),
                    .check("Niemand fragt, wer gedrückt hat, und niemand muss drücken."),
                    .check("Das Licht ersetzt niemanden, der im Dienst fehlt."),
                ]),
            .init(
                heading: "Das Gerät",
                items: [
                    .check("Es wird so oft abgewischt wie die Lichtschalter."),
                    .question("Wer gerufen wird, wenn es dunkel bleibt:"),
                ]),
        ])

    private static let pocket = Pocket(
        title: "Ein Atemzug bei der Händedesinfektion",
        advice: """
            Lassen Sie beim Einreiben, bis die Hände trocken sind, ein, zwei Atemzüge kommen und gehen: sanft und \
            natürlich, nicht tief, ohne die Luft anzuhalten.
            """)

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Einmal drücken." : "Gedrückt halten und bei Licht \(number) loslassen."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        let first =
            facts.action.map { "Sagen Sie einmal: \($0)" }
                ?? """
                Sagen Sie einmal: Licht steigt, einatmen; Licht sinkt, ausatmen. Sanft und natürlich, \
                nicht tief, ohne die Luft anzuhalten.
                """
        let second = facts.minutes > 1 ? "Minute 2" : "Dann"
        return TextPage(
            title: "Die erste Runde, mit Anleitung",
            intro:
                """
                Für alle, die sie leiten: einmal, mit einer Gruppe oder zu zweit. Atemprogramme, die wirkten, wurden \
                von einem Menschen angeleitet und wiederholt. Unterbrechungen und langes Stehen verdarben andere.
                """,
            sections: [
                .init(
                    heading: "Vorher",
                    items: [
                        .point("Wählen Sie eine Zeit, zu der niemand weg muss: eher nach einer Übergabe als davor."),
                        .point("Für alle ein Stuhl, die Leuchte im Blick, der Aushang daneben."),
                        .point(
                            """
                            Sagen Sie: Mitmachen ist freiwillig, und alle können jederzeit gehen. Gezählt werden \
                            Tastendrücke, nie Personen.
                            """
                        ),
                        .point("Lesen Sie vor, wer vorher ärztlichen Rat einholen sollte. Es steht auf dem Aushang."),
                    ]),
                .init(
                    heading: "Minute für Minute",
                    items: [
                        .step(
                            "Zuerst",
                            """
                            Setzen Sie sich, beide Füße auf dem Boden. Sagen Sie, was kommt: \
                            \(facts.minutes)\u{A0}min Licht, ohne Worte.
                            """
                        ),
                        .step("Beginn", "\(begin(facts.session)) Auf das Licht sehen und atmen wie immer."),
                        .step("Minute 1", first),
                        .step(
                            second,
                            """
                            Sagen Sie einmal: Folgen Sie dem Licht, soweit es Ihnen guttut, und steigen Sie wieder \
                            ein, wann immer Sie möchten. Dann sagen Sie nichts mehr.
                            """),
                        .step(
                            "Am Ende",
                            "Das Licht verlischt von selbst. Bleiben Sie gern noch ein paar Atemzüge lang sitzen."),
                        .step(
                            "Danach", "Fragen Sie, wie es war. Keine Antwort ist falsch, und niemand muss antworten."),
                    ]),
                .init(
                    heading: "Wenn sich jemand unwohl fühlt",
                    items: [
                        .text(
                            """
                            Schwindel, Kribbeln, Atemnot oder Unruhe: wegsehen, auf eigene Weise atmen, für heute \
                            aufhören. Ungeübte atmen leicht zu viel; sanft genügt.
                            """)
                    ]),
                .init(
                    heading: "Und dann",
                    items: [
                        .point(
                            "Wiederholen Sie es einige Tage lang mit allen, die möchten. Lassen Sie auch andere leiten."
                        ),
                        .point("Danach braucht das Licht keine Anleitung mehr."),
                    ]),
            ])
    }

    private static func teamMinute(_ facts: Leading) -> TextPage {
        let press = facts.team.map(begin) ?? "Einmal drücken, und nach einer Minute noch einmal."
        return TextPage(
            title: "Die Team-Minute und was ein Licht nicht ist",
            intro: nil,
            sections: [
                .init(
                    heading: "Die Team-Minute",
                    items: [
                        .text("Bei einer Übergabe oder nach einer schweren Situation, möglichst im Sitzen."),
                        .step("Sagen", "„Nehmen wir uns eine Minute.“"),
                        .step("Drücken", "\(press) Gemeinsam mit dem Licht atmen. Niemand spricht."),
                        .step(
                            "Danach",
                            """
                            Nach einer schweren Situation fragen: Braucht jemand einen Moment oder eine Ablösung? \
                            Keine Vorwürfe, und nichts über die Person, um die es ging.
                            """),
                    ]),
                .init(
                    heading: "Drei Fragen für die Teambesprechung",
                    items: [
                        .step("1", "Was war schwer?"), .step("2", "Was oder wer hat es leichter gemacht?"),
                        .step("3", "Was brauchen wir als Nächstes, und wer bittet darum?"),
                    ]),
                .init(
                    heading: "Was die Zahlen bedeuten",
                    items: [
                        .point(
                            """
                            Gezählt werden Tastendrücke, auf Vielfache von \(facts.step) gerundet. Eine Woche mit \
                            weniger als \(facts.leastSessions) Durchgängen heißt ruhige Woche und hat keine Zahl.
                            """),
                        .point(
                            """
                            Sie zeigen, ob ein Licht benutzt wird und ob es funktioniert. Wie es jemandem geht, zeigen \
                            sie nicht.
                            """
                        ),
                        .point(
                            """
                            Vergleichen Sie damit nie Personen, Schichten oder Stationen, setzen Sie kein Ziel, \
                            fragen Sie nie, wer gedrückt hat. Wird wenig gedrückt, ist das kein Versagen; wird viel \
                            gedrückt, heißt das nicht, dass alles gut ist.
                            """),
                    ]),
                .init(
                    heading: "Was das Licht nicht ersetzt",
                    items: [
                        .point("Genug Personal und Pausen, die stattfinden."),
                        .point("Nachbesprechung, Supervision und Hilfe für alle, die erkranken."),
                        .blank("Wenn Sie reden möchten:", facts.support),
                    ]),
            ])
    }
}
