extension SheetWording {
    static let spanish = SheetWording(
        leader: { [firstSession($0), teamMinute($0)] },
        twoWays: twoWays, room: room, pocket: pocket)

    private static func twoWays(phrases: [String], support: String?) -> TextPage {
        TextPage(
            title: "Sufrir con el otro, o desearle el bien",
            intro:
                """
                Ambas cosas son humanas, y ambas forman parte de cuidar. En un experimento, entrenarse en sufrir con \
                los demás aumentó los sentimientos negativos, y entrenarse después en la benevolencia invirtió ese \
                efecto. Quienes participaron no eran personal sanitario: es solo un indicio.
                """,
            sections: [
                .init(
                    heading: "Sufrir con el otro: su dolor se vuelve mío",
                    items: [
                        .point("La mandíbula, los hombros o el vientre se tensan, y contengo la respiración."),
                        .point("Las imágenes se vienen a casa conmigo."),
                        .point("Quiero irme, o ya no siento nada."),
                        .point("Haga lo que haga, no basta."),
                    ]),
                .init(
                    heading: "Desearle el bien: veo el dolor y sigo siendo yo",
                    items: [
                        .point("Me conmueve, y sé que ese dolor no es mío."),
                        .point("Puedo quedarme, y puedo irme."),
                        .point("Hago lo que puedo, y veo dónde termina mi parte."),
                    ]),
                .init(
                    heading: "En el momento",
                    items: [
                        .point("Sentir los dos pies en el suelo, o la espalda en el respaldo."),
                        .point("Una respiración con el gel: con suavidad, sin inspirar hondo ni retener el aire."),
                        .point("Decirse: \(phrases[0]) \(phrases[2])"),
                        .point("Dar el siguiente paso pequeño. Después, dejar a otros lo que no le corresponde."),
                    ]),
                .init(
                    heading: "Primeras señales en el cuerpo",
                    items: [
                        .text(
                            """
                            El recorrido corporal puede mostrarlas: mandíbula tensa, hombros altos, respiración \
                            corta, vientre duro, manos inquietas, dolor de espalda, piernas pesadas. También el \
                            día a día: dormir mal, irritarse, no disfrutar ya de lo que antes gustaba.
                            """)
                    ]),
                .init(
                    heading: "A quién decírselo",
                    items: [
                        .text("Si esas señales persisten, hable pronto con alguien. No es una debilidad."),
                        .blank("Alguien con quien hablar:", support), .blank("En una emergencia:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "Un lugar para la luz",
        intro:
            """
            A menudo, las pausas del personal de enfermería se interrumpen o no se hacen. Esta lista es para el \
            lugar, y para lo que se acuerde sobre él.
            """,
        sections: [
            .init(
                heading: "El lugar",
                items: [
                    .check("Está donde el personal ya se sienta, no en una sala aparte."),
                    .check("Desde una silla se ve toda la barra, a dos o tres metros."),
                    .check("El cartel está junto a la barra, a la altura de los ojos, y firmado."),
                    .check("Ninguna cámara ni pantalla muestra quién está sentado allí."),
                ]),
            .init(
                heading: "Lo acordado",
                items: [
                    .question("Quién puede interrumpir, y para qué:"),
                    .question("Quién atiende el teléfono mientras tanto:"),
                    .question("Quién guía la primera sesión, y cuándo:"),
                ]),
            .init(
                heading: "Lo que no se hace",
                items: [
                    .check("Ni clasificaciones, ni metas, ni premios."),
                    .check("Nadie pregunta quién ha pulsado, y nadie está obligado a pulsar."),
                    .check("La luz no sustituye a quien falta en el turno."),
                ]),
            .init(
                heading: "El aparato",
                items: [
                    .check("Se limpia tan a menudo como los interruptores."),
                    .question("A quién llamar si sigue apagado:"),
                ]),
        ])

    private static let pocket = Pocket(
        title: "Una respiración con el gel",
        advice:
            """
            Mientras lo frota, hasta que se seque, deje que el aire entre y salga una o dos veces: con suavidad y \
            naturalidad, sin inspirar hondo ni retenerlo.
            """)

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Pulse una vez." : "Mantenga pulsado y suelte en la luz \(number)."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        let first =
            facts.action.map { "Diga una vez: \($0)" }
                ?? """
                Diga una vez: la luz sube, inspire; la luz baja, espire. Con suavidad y naturalidad, sin \
                inspirar hondo ni retener el aire.
                """
        let second = facts.minutes > 1 ? "Minuto 2" : "Luego"
        return TextPage(
            title: "La primera sesión, con guía",
            intro:
                """
                Para quien la guía: una vez, con un grupo o con una persona. Los programas de respiración que \
                funcionaron tenían a alguien que los guiaba, y se repetían. Las interrupciones y estar mucho tiempo \
                de pie malograron otros.
                """,
            sections: [
                .init(
                    heading: "Antes",
                    items: [
                        .point(
                            """
                            Elija un momento en que nadie tenga que correr: mejor después de un cambio de turno que \
                            antes.
                            """
                        ),
                        .point("Una silla para cada persona, la barra a la vista, el cartel al lado."),
                        .point(
                            """
                            Diga que participar es voluntario, y que cada cual puede irse cuando quiera. Se cuenta \
                            cuántas veces se pulsa, nunca quién.
                            """
                        ),
                        .point("Lea en voz alta quién debería consultar antes a su médico. Está en el cartel."),
                    ]),
                .init(
                    heading: "Minuto a minuto",
                    items: [
                        .step(
                            "Primero",
                            """
                            Siéntense, con los pies en el suelo. Diga qué viene ahora: \(facts.minutes)\u{A0}min de \
                            luz, sin hablar.
                            """
                        ),
                        .step("Inicio", "\(begin(facts.session)) Miren la luz y respiren como siempre."),
                        .step("Minuto 1", first),
                        .step(
                            second,
                            """
                            Diga una vez: sigan la luz hasta donde les resulte cómodo, y retómenla cuando quieran. \
                            Después, no diga nada más.
                            """),
                        .step(
                            "Al final",
                            "La luz se apaga sola. Pueden quedarse unas respiraciones más en su sitio."),
                        .step(
                            "Después",
                            "Pregunte cómo ha sido. Ninguna respuesta es mala, y nadie tiene que responder."),
                    ]),
                .init(
                    heading: "Si alguien se siente mal",
                    items: [
                        .text(
                            """
                            Mareo, hormigueo, falta de aire o inquietud: apartar la vista, respirar a su manera, \
                            dejarlo por hoy. Sin práctica es fácil respirar demasiado; con suavidad basta.
                            """)
                    ]),
                .init(
                    heading: "A partir de ahí",
                    items: [
                        .point("Repítala unos días con quien quiera. Deje que guíen también otras personas."),
                        .point("Después, la luz no necesita guía."),
                    ]),
            ])
    }

    private static func teamMinute(_ facts: Leading) -> TextPage {
        let press = facts.team.map(begin) ?? "Pulse una vez, y otra después de un minuto."
        return TextPage(
            title: "El minuto en equipo, y lo que la luz no es",
            intro: nil,
            sections: [
                .init(
                    heading: "El minuto en equipo",
                    items: [
                        .text("En un cambio de turno o después de una situación difícil, a ser posible en una silla."),
                        .step("Decir", "«Tomémonos un minuto»."),
                        .step("Pulsar", "\(press) Respiren en grupo con la luz. Nadie habla."),
                        .step(
                            "Después",
                            """
                            Después de una situación difícil, pregunte: ¿alguien necesita un momento, o un relevo? \
                            Sin reproches, y nada sobre el paciente.
                            """),
                    ]),
                .init(
                    heading: "Tres preguntas para el equipo",
                    items: [
                        .step("1", "¿Qué ha sido difícil?"), .step("2", "¿Qué o quién lo hizo más fácil?"),
                        .step("3", "¿Qué necesitamos ahora, y quién lo pide?"),
                    ]),
                .init(
                    heading: "Qué significan las cifras",
                    items: [
                        .point(
                            """
                            Se cuentan las pulsaciones del botón, redondeadas a múltiplos de \(facts.step). Una \
                            semana con menos de \(facts.leastSessions) sesiones se llama semana tranquila y no tiene \
                            cifra.
                            """),
                        .point("Muestran si una luz se usa y si funciona. No muestran cómo está nadie."),
                        .point(
                            """
                            No las use nunca para comparar personas, turnos ni unidades, no fije metas, no pregunte \
                            nunca quién ha pulsado. Que se pulse poco no es un fracaso, y que se pulse mucho no \
                            quiere decir que todo vaya bien.
                            """),
                    ]),
                .init(
                    heading: "Lo que esto no sustituye",
                    items: [
                        .point("Personal suficiente, y pausas que se respeten."),
                        .point("Hablar de una situación difícil, la supervisión, y atención para quien enferme."),
                        .blank("Alguien con quien hablar:", facts.support),
                    ]),
            ])
    }
}
