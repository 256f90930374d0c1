extension Wording {
    /// With a no-break space before high punctuation and inside guillemets, as French has it.
    static let french = Wording(
        title: "Une courte pause pour vous",
        press: "Appuyez\u{A0}:", pressAgain: "Appuyez encore\u{A0}:", stop: "arrêtez.", hold: "Maintenez\u{A0}:",
        count: { "les lumières comptent \($0), relâchez à votre numéro." },
        advice:
            "Asseyez-vous si possible. Respirez doucement, naturellement\u{A0}: sans inspirer à fond, sans "
            + "retenir l’air. Sautez des respirations à votre gré.",
        symptoms: "Vertige, picotements, essoufflement, malaise\u{A0}?",
        remedy: "Détournez le regard, respirez à votre façon, appuyez pour arrêter.",
        conditions:
            "Maladie du cœur ou des poumons, grossesse, crises de panique\u{A0}: demandez d’abord à votre médecin.",
        limits: "Ceci n’est pas un traitement.",
        strain: "Il est normal qu’un soin difficile pèse. Ce n’est pas une faiblesse.",
        support: "Quelqu’un à qui parler\u{A0}:",
        permission: "Vous pouvez prendre cette pause\u{A0}:",
        counting: "On compte les appuis, jamais les personnes.",
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Respirer", action: "respirez.",
                    explanation: "La lumière monte\u{A0}: inspirez. Elle descend\u{A0}: expirez.")
            case .bodyCheck:
                Practice(
                    name: "Tour du corps", action: "tour du corps.",
                    explanation:
                        "Sentez mâchoire, épaules, poitrine, ventre, mains, dos, hanches, jambes, pieds, corps entier.")
            case .kindWords:
                Practice(
                    name: "Paroles douces", action: "paroles douces.",
                    explanation:
                        "«\u{A0}C’est difficile.\u{A0}» «\u{A0}D’autres ici le vivent aussi.\u{A0}» "
                        + "«\u{A0}Que je sois tendre envers moi.\u{A0}» «\u{A0}Je peux soigner sans tout porter.\u{A0}»"
                )
            case .oneGoodThing:
                Practice(
                    name: "Une bonne chose", action: "une bonne chose.",
                    explanation: "Repensez à ce qui s’est bien passé.")
            case .teamMinute:
                Practice(
                    name: "Minute d’équipe", action: "respirez ensemble.",
                    explanation: "Respirez ensemble avec la lumière.")
            }
        })
}
