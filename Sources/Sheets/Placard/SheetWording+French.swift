extension SheetWording {
    /// With a no-break space before high punctuation and inside guillemets, as French has it.
    static let french = SheetWording(
        leader: { [firstSession($0), teamMinute($0)] },
        twoWays: twoWays, room: room, pocket: pocket)

    private static func twoWays(phrases: [String], support: String?) -> TextPage {
        TextPage(
            title: "Souffrir avec, ou vouloir du bien",
            intro:
                """
                Les deux sont humains, et les deux font partie du soin. Dans une expérience, s’entraîner à souffrir \
                avec les autres a accru les émotions négatives, et s’entraîner ensuite à la bienveillance a inversé \
                cet effet. Les participants n’étaient pas des soignants\u{A0}: c’est un indice, pas plus.
                """,
            sections: [
                .init(
                    heading: "Souffrir avec\u{A0}: la douleur de l’autre devient la mienne",
                    items: [
                        .point("La mâchoire, les épaules ou le ventre se crispent, et je retiens mon souffle."),
                        .point("Les images me suivent à la maison."),
                        .point("Je veux partir, ou je ne ressens plus rien."),
                        .point("Quoi que je fasse, cela ne suffit pas."),
                    ]),
                .init(
                    heading: "Vouloir du bien\u{A0}: je vois la douleur, et je reste moi",
                    items: [
                        .point("Cela me touche, et je sais que ce n’est pas ma douleur."),
                        .point("Je peux rester, et je peux partir."),
                        .point("Je fais ce que je peux, et je vois où s’arrête mon rôle."),
                    ]),
                .init(
                    heading: "Sur le moment",
                    items: [
                        .point("Sentir ses deux pieds au sol, ou son dos contre le dossier."),
                        .point(
                            "Une respiration avec le gel\u{A0}: doucement, sans inspirer à fond ni retenir son souffle."
                        ),
                        .point("Se dire\u{A0}: \(phrases[0]) \(phrases[2])"),
                        .point(
                            "Faire le prochain petit geste. Puis passer le relais pour ce qui ne relève pas de soi."
                        ),
                    ]),
                .init(
                    heading: "Premiers signes dans le corps",
                    items: [
                        .text(
                            """
                            Le tour du corps peut les montrer\u{A0}: mâchoire serrée, épaules hautes, souffle \
                            court, ventre dur, mains agitées, mal de dos, jambes lourdes. Le quotidien \
                            aussi\u{A0}: mauvais sommeil, irritabilité, plus aucun goût pour ce que l’on aimait.
                            """)
                    ]),
                .init(
                    heading: "À qui en parler",
                    items: [
                        .text("Si ces signes persistent, parlez-en tôt à quelqu’un. Ce n’est pas une faiblesse."),
                        .blank("Quelqu’un à qui parler\u{A0}:", support), .blank("En cas d’urgence\u{A0}:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "Une place pour la lumière",
        intro:
            """
            Les pauses du personnel infirmier sont souvent interrompues, ou ne sont pas prises. Cette liste \
            concerne le lieu, et ce qui est convenu à son sujet.
            """,
        sections: [
            .init(
                heading: "Le lieu",
                items: [
                    .check("Il est là où l’équipe s’assoit déjà, plutôt que dans une pièce à part."),
                    .check("Depuis une chaise, on voit toute la barre, à deux ou trois mètres."),
                    .check("L’affiche est à côté de la barre, à hauteur des yeux, et elle est signée."),
                    .check("Aucune caméra, aucun écran ne montre qui est assis là."),
                ]),
            .init(
                heading: "Ce qui est convenu",
                items: [
                    .question("Qui peut interrompre, et pour quel motif\u{A0}:"),
                    .question("Qui répond au téléphone pendant ce temps\u{A0}:"),
                    .question("Qui guide la première séance, et quand\u{A0}:"),
                ]),
            .init(
                heading: "Ce qui ne se fait pas",
                items: [
                    .check("Pas de classement, pas d’objectif, pas de récompense."),
                    .check("Personne ne demande qui a appuyé, et personne n’est obligé d’appuyer."),
                    .check("La lumière ne remplace pas une personne absente."),
                ]),
            .init(
                heading: "L’appareil",
                items: [
                    .check("On l’essuie aussi souvent que les interrupteurs."),
                    .question("Qui appeler s’il reste éteint\u{A0}:"),
                ]),
        ])

    private static let pocket = Pocket(
        title: "Une respiration avec le gel",
        advice:
            """
            En frottant jusqu’au séchage, laissez aller et venir une ou deux respirations\u{A0}: doucement et \
            naturellement, sans inspirer à fond ni retenir votre souffle.
            """)

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Appuyez une fois." : "Maintenez appuyé, et relâchez à la lumière \(number)."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        let first =
            facts.action.map { "Dites une fois\u{A0}: \($0)" }
                ?? """
                Dites une fois\u{A0}: la lumière monte, inspirez\u{A0}; elle descend, expirez. \
                Doucement et naturellement, sans inspirer à fond ni retenir votre souffle.
                """
        let second = facts.minutes > 1 ? "Minute 2" : "Puis"
        return TextPage(
            title: "La première séance, guidée",
            intro:
                """
                Pour qui la guide\u{A0}: une fois, avec un groupe ou à deux. Les programmes de respiration efficaces \
                étaient guidés par une personne, et répétés. Les interruptions et la station debout prolongée en ont \
                gâché d’autres.
                """,
            sections: [
                .init(
                    heading: "Avant",
                    items: [
                        .point(
                            """
                            Choisissez un moment où personne n’est pressé\u{A0}: après les transmissions plutôt \
                            qu’avant.
                            """
                        ),
                        .point("Une chaise pour chacun, la barre en vue, l’affiche à côté."),
                        .point(
                            """
                            Dites que chacun est libre de participer ou non, et de partir à tout moment. On \
                            compte les appuis, jamais les personnes.
                            """),
                        .point("Lisez à voix haute qui devrait d’abord en parler à un médecin. C’est sur l’affiche."),
                    ]),
                .init(
                    heading: "Minute par minute",
                    items: [
                        .step(
                            "D’abord",
                            """
                            Asseyez-vous, pieds au sol. Annoncez la suite\u{A0}: \(facts.minutes)\u{A0}min de \
                            lumière, sans parler.
                            """),
                        .step("Début", "\(begin(facts.session)) Regardez la lumière, respirez comme d’habitude."),
                        .step("Minute 1", first),
                        .step(
                            second,
                            """
                            Dites une fois\u{A0}: suivez la lumière autant qu’il vous convient, et reprenez quand \
                            vous voulez. Puis ne dites plus rien.
                            """),
                        .step(
                            "À la fin",
                            "La lumière s’éteint d’elle-même. Prenez encore le temps de quelques respirations."),
                        .step(
                            "Après",
                            "Demandez comment c’était. Il n’y a pas de mauvaise réponse, et rien n’oblige à répondre."),
                    ]),
                .init(
                    heading: "Si quelqu’un ne se sent pas bien",
                    items: [
                        .text(
                            """
                            Vertiges, fourmillements, essoufflement ou malaise\u{A0}: regarder ailleurs, respirer à sa \
                            façon, en rester là pour aujourd’hui. Sans entraînement, on respire facilement \
                            trop\u{A0}; respirer doucement suffit.
                            """)
                    ]),
                .init(
                    heading: "Ensuite",
                    items: [
                        .point(
                            "Recommencez pendant quelques jours avec qui le souhaite. Laissez aussi d’autres guider."),
                        .point("Après cela, la lumière se passe de guide."),
                    ]),
            ])
    }

    private static func teamMinute(_ facts: Leading) -> TextPage {
        let press = facts.team.map(begin) ?? "Appuyez une fois, puis de nouveau après une minute."
        return TextPage(
            title: "La minute d’équipe, et ce que la lumière n’est pas",
            intro: nil,
            sections: [
                .init(
                    heading: "La minute d’équipe",
                    items: [
                        .text(
                            """
                            Lors des transmissions ou après une situation difficile, en position assise si possible.
                            """),
                        .step("Dire", "«\u{A0}Prenons une minute.\u{A0}»"),
                        .step("Appuyer", "\(press) Respirez ensemble avec la lumière. Personne ne parle."),
                        .step(
                            "Après",
                            """
                            Après une situation difficile, demandez\u{A0}: quelqu’un a-t-il besoin d’un moment, ou \
                            d’un relais\u{A0}? Pas de reproches, et rien sur le patient.
                            """),
                    ]),
                .init(
                    heading: "Trois questions pour un point d’équipe",
                    items: [
                        .step("1", "Qu’est-ce qui a été difficile\u{A0}?"),
                        .step("2", "Qu’est-ce qui a facilité les choses, ou qui\u{A0}?"),
                        .step("3", "De quoi avons-nous besoin maintenant, et qui le demande\u{A0}?"),
                    ]),
                .init(
                    heading: "Ce que disent les chiffres",
                    items: [
                        .point(
                            """
                            On compte les appuis, arrondis à \(facts.step) près. Une semaine de moins de \
                            \(facts.leastSessions) séances s’appelle semaine calme et n’a pas de nombre.
                            """),
                        .point(
                            """
                            Ils montrent si une lumière sert, et si elle marche. Ils ne montrent pas comment \
                            vont les gens.
                            """
                        ),
                        .point(
                            """
                            Ne vous en servez jamais pour comparer des personnes, des équipes ou des services, ne \
                            fixez pas d’objectif, ne demandez jamais qui a appuyé. Peu d’appuis, ce n’est pas \
                            un échec, et beaucoup, cela ne veut pas dire que tout va bien.
                            """),
                    ]),
                .init(
                    heading: "Ce que cela ne remplace pas",
                    items: [
                        .point("Un effectif suffisant, et des pauses vraiment prises."),
                        .point(
                            "Reparler d’une situation difficile, la supervision, et l’attention à qui tombe malade."),
                        .blank("Quelqu’un à qui parler\u{A0}:", facts.support),
                    ]),
            ])
    }
}
