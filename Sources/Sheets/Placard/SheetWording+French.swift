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
                Les deux sont humains, et les deux viennent avec le soin. Dans une expérience, s’entraîner à \
                souffrir avec les autres a accru les émotions négatives, et s’entraîner à la bienveillance a \
                inversé cela. Les participants n’étaient pas des soignants\u{A0}: c’est un indice, pas plus.
                """,
            sections: [
                .init(
                    heading: "Souffrir avec\u{A0}: la douleur de l’autre devient la mienne",
                    items: [
                        .point("La mâchoire, les épaules ou le ventre se serrent, et je retiens mon souffle."),
                        .point("Les images me suivent à la maison."),
                        .point("Je veux partir, ou je ne ressens plus rien."),
                        .point("Quoi que je fasse, cela ne suffit pas."),
                    ]),
                .init(
                    heading: "Vouloir du bien\u{A0}: je vois la douleur, et je reste moi",
                    items: [
                        .point("Cela me touche, et je sais que ce n’est pas ma douleur."),
                        .point("Je peux rester, et je peux partir."),
                        .point("Je fais ce que je peux, et je vois où cela s’arrête."),
                    ]),
                .init(
                    heading: "Sur le moment",
                    items: [
                        .point("Sentir ses deux pieds au sol, ou son dos contre le dossier."),
                        .point(
                            "Respirer une fois avec le gel\u{A0}: doucement, pas à fond, sans retenir son souffle."),
                        .point("Se dire\u{A0}: \(phrases[0]) \(phrases[2])"),
                        .point(
                            "Faire la petite chose suivante. Puis passer le relais pour ce qui n’est pas à soi."),
                    ]),
                .init(
                    heading: "Premiers signes dans le corps",
                    items: [
                        .text(
                            """
                            Le tour du corps peut les montrer\u{A0}: mâchoire serrée, épaules hautes, souffle \
                            court, ventre dur, mains agitées, mal de dos, jambes lourdes. Le quotidien \
                            aussi\u{A0}: mauvais sommeil, irritabilité, plus aucun goût à ce que l’on aimait.
                            """)
                    ]),
                .init(
                    heading: "À qui le dire",
                    items: [
                        .text("Si ces signes restent, parlez-en tôt à quelqu’un. Ce n’est pas une faiblesse."),
                        .blank("Quelqu’un à qui parler\u{A0}:", support), .blank("En cas d’urgence\u{A0}:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "Une place pour la lumière",
        intro:
            """
            Les pauses du personnel infirmier sont souvent interrompues ou supprimées. Cette liste concerne le \
            lieu, et ce qui est convenu à son sujet.
            """,
        sections: [
            .init(
                heading: "Le lieu",
                items: [
                    .check("Il est là où l’équipe s’assoit déjà, plutôt que dans une pièce à part."),
                    .check("Une chaise a toute la barre en vue, à deux ou trois mètres."),
                    .check("L’affiche est à côté de la barre, à hauteur des yeux, et signée."),
                    .check("Ni caméra ni écran ne montre qui est assis là."),
                ]),
            .init(
                heading: "Ce qui est convenu",
                items: [
                    .question("Qui peut interrompre, et pour quoi\u{A0}:"),
                    .question("Qui prend le téléphone pendant ce temps\u{A0}:"),
                    .question("Qui guide la première séance, et quand\u{A0}:"),
                ]),
            .init(
                heading: "Ce qui n’a pas lieu",
                items: [
                    .check("Pas de classement, pas d’objectif, pas de prix."),
                    .check("Personne ne demande qui a appuyé, et personne n’y est obligé."),
                    .check("La lumière ne remplace pas un collègue qui manque."),
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
            En frottant, inspirez. Quand le gel sèche, expirez. Doucement, naturellement, pas à fond, sans \
            retenir votre souffle.
            """)

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Appuyez une fois." : "Maintenez, et relâchez à la lumière \(number)."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        TextPage(
            title: "La première séance, guidée",
            intro:
                """
                Pour qui la guide\u{A0}: une fois, avec un groupe ou à deux. Les programmes de respiration efficaces \
                avaient une personne pour guider, et étaient répétés. Rester longtemps debout et les interruptions \
                en ont gâché d’autres.
                """,
            sections: [
                .init(
                    heading: "Avant",
                    items: [
                        .point(
                            """
                            Choisissez un moment où personne ne doit courir\u{A0}: après une transmission plutôt \
                            qu’avant.
                            """
                        ),
                        .point("Une chaise pour chacun, la barre en vue, l’affiche à côté."),
                        .point(
                            """
                            Dites que chacun est libre de participer et libre de partir. On compte les appuis, \
                            jamais les personnes.
                            """),
                        .point("Lisez à voix haute qui doit d’abord en parler à un médecin. C’est sur l’affiche."),
                    ]),
                .init(
                    heading: "Minute par minute",
                    items: [
                        .step(
                            "D’abord",
                            """
                            Asseyez-vous, pieds au sol. Dites ce qui vient\u{A0}: \(facts.minutes)\u{A0}min de \
                            lumière, sans parler.
                            """),
                        .step("Début", "\(begin(facts.session)) Regardez la lumière, respirez comme d’habitude."),
                        .step(
                            "Minute 1",
                            """
                            Dites une fois\u{A0}: la lumière monte, inspirez\u{A0}; elle descend, expirez. \
                            Doucement, naturellement, pas à fond, sans retenir votre souffle.
                            """),
                        .step(
                            "Minute 2",
                            """
                            Dites une fois\u{A0}: vous n’avez pas à suivre chaque respiration, et vous pouvez \
                            reprendre quand vous voulez. Puis taisez-vous.
                            """),
                        .step(
                            "À la fin",
                            "La lumière s’éteint d’elle-même. Restez assis le temps de quelques respirations à vous."),
                        .step(
                            "Après",
                            "Demandez comment c’était. Aucune réponse n’est fausse, et rien n’oblige à répondre."),
                    ]),
                .init(
                    heading: "Si quelqu’un ne se sent pas bien",
                    items: [
                        .text(
                            """
                            Vertiges, picotements, essoufflement ou malaise\u{A0}: regarder ailleurs, respirer à sa \
                            façon, en rester là pour aujourd’hui. Sans habitude, on respire facilement trop\u{A0}; \
                            doucement suffit.
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
        let press = facts.team.map(begin) ?? "Appuyez une fois, et encore après une minute."
        return TextPage(
            title: "La minute d’équipe, et ce que la lumière n’est pas",
            intro: nil,
            sections: [
                .init(
                    heading: "La minute d’équipe",
                    items: [
                        .text("Lors d’une transmission ou après une situation difficile, assis si possible."),
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
                        .step("2", "Qu’est-ce qui l’a rendu plus facile, ou qui\u{A0}?"),
                        .step("3", "De quoi avons-nous besoin maintenant, et qui le demande\u{A0}?"),
                    ]),
                .init(
                    heading: "Ce que disent les nombres",
                    items: [
                        .point(
                            """
                            On compte les appuis, arrondis à \(facts.step) près. Une semaine de moins de \
                            \(facts.leastSessions) séances s’appelle semaine calme et n’a pas de nombre.
                            """),
                        .point(
                            """
                            Ils montrent si une lumière sert, et si elle marche. Ils ne montrent pas comment va \
                            quelqu’un.
                            """
                        ),
                        .point(
                            """
                            Ne comparez jamais des personnes, des équipes ou des services, ne fixez pas d’objectif, \
                            ne demandez jamais qui a appuyé. Peu d’appuis n’est pas un échec, et beaucoup ne veut \
                            pas dire que tout va bien.
                            """),
                    ]),
                .init(
                    heading: "Ce que cela ne remplace pas",
                    items: [
                        .point("Assez de personnel, et des pauses qui ont lieu."),
                        .point(
                            "Reparler d’une situation difficile, la supervision, et des soins pour qui tombe malade."),
                        .blank("Quelqu’un à qui parler\u{A0}:", facts.support),
                    ]),
            ])
    }
}
