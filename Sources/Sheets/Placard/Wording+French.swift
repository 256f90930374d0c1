extension Wording {
    /// With a no-break space before high punctuation and inside guillemets, as French has it.
    static let french = Wording(
        title: "Une courte pause pour vous",
        press: "Appuyez\u{A0}:", pressAgain: "Appuyez encore\u{A0}:", stop: "arrêtez.", hold: "Maintenez appuyé\u{A0}:",
        count: { "les lumières comptent \($0), relâchez à votre numéro." },
        advice:
            "Asseyez-vous si possible. Respirez doucement et naturellement, sans inspirer à fond ni retenir votre "
            + "souffle. Suivez la lumière autant qu’il vous convient.",
        symptoms: "Vertiges, fourmillements, essoufflement, malaise\u{A0}?",
        remedy: "Regardez ailleurs, respirez à votre façon, appuyez pour arrêter.",
        conditions:
            "Maladie du cœur ou des poumons, grossesse, crises de panique\u{A0}: parlez-en d’abord à un médecin.",
        limits: "Ceci n’est pas un traitement.",
        strain: "Les soins difficiles pèsent. Ce n’est pas une faiblesse.",
        support: "Quelqu’un à qui parler\u{A0}:",
        permission: "Vous pouvez prendre cette pause. Signé\u{A0}:",
        counting: "On compte les appuis, jamais les personnes.",
        invitation: "Une faible lueur vous y invite\u{A0}: appuyez une fois.",
        kindPhrases: [
            "C’est difficile. D’autres ici le vivent aussi.", "Je peux m’accorder de la douceur.",
            "Que les personnes que je soigne soient apaisées.", "Je peux soigner sans tout porter.",
        ],
        quoted: { "«\u{A0}\($0)\u{A0}»" },
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Respirer", action: "respirez.",
                    explanation: "La lumière monte\u{A0}: inspirez. Elle descend\u{A0}: expirez.")
            case .bodyCheck:
                Practice(
                    name: "Tour du corps", action: "parcourez votre corps.",
                    explanation:
                        "Sentez mâchoire, épaules, poitrine, ventre, mains, dos, hanches, jambes, pieds, corps entier.")
            case .kindWords:
                Practice(name: "Mots bienveillants", action: "dites-vous des mots bienveillants.", explanation: nil)
            case .oneGoodThing:
                Practice(
                    name: "Une bonne chose", action: "remarquez une bonne chose.",
                    explanation: "Sur le moment ou en souvenir\u{A0}: de la chaleur, un parfum, un merci.")
            case .teamMinute:
                Practice(
                    name: "Minute d’équipe", action: "respirez ensemble.",
                    explanation: "Respirez ensemble avec la lumière.")
            }
        })
}
