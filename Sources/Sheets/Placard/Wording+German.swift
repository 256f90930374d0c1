extension Wording {
    static let german = Wording(
        title: "Eine kurze Pause für Sie",
        press: "Drücken:", pressAgain: "Noch einmal drücken:", stop: "aufhören.", hold: "Gedrückt halten:",
        count: { "Lichter zählen \($0), bei Ihrer Zahl loslassen." },
        advice:
            "Setzen Sie sich, wenn es geht. Atmen Sie sanft und natürlich: nicht tief, ohne die Luft anzuhalten. "
            + "Folgen Sie dem Licht, soweit es Ihnen guttut.",
        symptoms: "Schwindel, Kribbeln, Atemnot, Unruhe?",
        remedy: "Sehen Sie weg, atmen Sie auf Ihre Weise, drücken Sie zum Beenden.",
        conditions: "Herz- oder Lungenleiden, Schwangerschaft, Panikattacken: Bitte vorher ärztlichen Rat einholen.",
        limits: "Dies ist keine Behandlung.",
        strain: "Schwere Situationen belasten. Das ist keine Schwäche.",
        support: "Wenn Sie reden möchten:",
        permission: "Sie dürfen diese Pause machen. Gezeichnet:",
        counting: "Gezählt werden Tastendrücke, nie Personen.",
        invitation: "Ein schwaches Glimmen lädt dazu ein: einmal drücken.",
        kindPhrases: [
            "Das ist schwer. Anderen hier geht es auch so.", "Möge ich freundlich zu mir sein.",
            "Mögen alle, die ich betreue, Linderung finden.", "Ich kann da sein, ohne alles zu tragen.",
        ],
        quoted: { "„\($0)“" },
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Atmen", action: "atmen.",
                    explanation: "Licht steigt: einatmen. Licht sinkt: ausatmen.")
            case .bodyCheck:
                Practice(
                    name: "Körper spüren", action: "den Körper spüren.",
                    explanation: "Kiefer, Schultern, Brust, Bauch, Hände, Rücken, Hüften, Beine, Füße, ganzer Körper.")
            case .kindWords:
                Practice(name: "Gute Worte", action: "sich gute Worte sagen.", explanation: nil)
            case .oneGoodThing:
                Practice(
                    name: "Etwas Gutes", action: "etwas Gutes wahrnehmen.",
                    explanation: "Jetzt oder in der Erinnerung: Wärme, ein Duft, ein Danke.")
            case .teamMinute:
                Practice(
                    name: "Team-Minute", action: "gemeinsam atmen.",
                    explanation: "Gemeinsam mit dem Licht atmen.")
            }
        })
}
