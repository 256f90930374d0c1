extension Wording {
    static let german = Wording(
        title: "Eine kurze Pause für Sie",
        press: "Drücken:", pressAgain: "Nochmals drücken:", stop: "aufhören.", hold: "Halten:",
        count: { "Lichter zählen \($0), bei Ihrer Zahl loslassen." },
        advice:
            "Setzen Sie sich, wenn es geht. Atmen Sie sanft und natürlich: nicht tief, ohne die Luft anzuhalten. "
            + "Atemzüge dürfen Sie jederzeit auslassen.",
        symptoms: "Schwindel, Kribbeln, Atemnot, Unruhe?",
        remedy: "Sehen Sie weg, atmen Sie auf Ihre Weise, drücken Sie zum Beenden.",
        conditions: "Herz- oder Lungenleiden, Schwangerschaft, Panikattacken: Bitte vorher ärztlichen Rat einholen.",
        limits: "Dies ist keine Behandlung.",
        strain: "Belastung nach schweren Situationen ist zu erwarten. Sie ist keine Schwäche.",
        support: "Jemand zum Reden:",
        permission: "Diese Pause dürfen Sie machen:",
        counting: "Gezählt werden Tastendrücke, nie Personen.",
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Atmen", action: "atmen.",
                    explanation: "Licht steigt: einatmen. Licht sinkt: ausatmen.")
            case .bodyCheck:
                Practice(
                    name: "Körper spüren", action: "Körper spüren.",
                    explanation:
                        "Spüren Sie Kiefer, Schultern, Brust, Bauch, Hände, Rücken, Hüften, Beine, Füße, den ganzen "
                        + "Körper.")
            case .kindWords:
                Practice(
                    name: "Gute Worte", action: "gute Worte.",
                    explanation:
                        "„Das ist schwer.“ „Anderen hier geht es auch so.“ „Möge ich freundlich zu mir sein.“ „Ich kann "
                        + "da sein, ohne alles zu tragen.“")
            case .oneGoodThing:
                Practice(
                    name: "Etwas Gutes", action: "etwas Gutes.",
                    explanation: "Denken Sie an etwas, das gut war.")
            case .teamMinute:
                Practice(
                    name: "Team-Minute", action: "gemeinsam atmen.",
                    explanation: "Gemeinsam mit dem Licht atmen.")
            }
        })
}
