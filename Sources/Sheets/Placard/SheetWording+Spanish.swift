extension SheetWording {
    static let spanish = SheetWording(
        leader: { [firstSession($0), teamMinute($0)] },
        twoWays: twoWays, room: room, pocket: pocket)

    private static func twoWays(phrases: [String], support: String?) -> TextPage {
        TextPage(
            title: "Sufrir con el otro, o desearle el bien",
            intro:
                """
                Ambas cosas son humanas, y ambas vienen con el cuidado. En un experimento, entrenarse en sufrir \
                con los demás aumentó los sentimientos negativos, y entrenarse en la benevolencia lo invirtió. \
                Quienes participaron no eran personal sanitario: tómelo como un indicio.
                """,
            sections: [
                .init(
                    heading: "Sufrir con el otro: su dolor se vuelve mío",
                    items: [
                        .point("La mandíbula, los hombros o el vientre se tensan, y contengo el aire."),
                        .point("Las imágenes se vienen a casa conmigo."),
                        .point("Quiero irme, o ya no siento nada."),
                        .point("Haga lo que haga, no basta."),
                    ]),
                .init(
                    heading: "Desearle el bien: veo el dolor y sigo siendo yo",
                    items: [
                        .point("Me conmueve, y sé que ese dolor no es mío."),
                        .point("Puedo quedarme, y puedo irme."),
                        .point("Hago lo que puedo, y veo dónde termina."),
                    ]),
                .init(
                    heading: "En el momento",
                    items: [
                        .point("Sentir los dos pies en el suelo, o la espalda en el respaldo."),
                        .point("Respirar una vez con el gel: con suavidad, no hondo, sin retener el aire."),
                        .point("Decirse: \(phrases[0]) \(phrases[2])"),
                        .point("Hacer la siguiente cosa pequeña. Después, dejar a otros lo que no es suyo."),
                    ]),
                .init(
                    heading: "Primeras señales en el cuerpo",
                    items: [
                        .text(
                            """
                            El recorrido corporal puede mostrarlas: mandíbula tensa, hombros altos, respiración \
                            corta, vientre duro, manos inquietas, dolor de espalda, piernas pesadas. También los \
                            días: dormir mal, irritarse, no disfrutar ya de lo que gustaba.
                            """)
                    ]),
                .init(
                    heading: "A quién decírselo",
                    items: [
                        .text("Si esas señales siguen, hable pronto con alguien. No es una debilidad."),
                        .blank("Alguien con quien hablar:", support), .blank("En una emergencia:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "Un lugar para la luz",
        intro:
            """
            Las pausas del personal de enfermería se interrumpen o se pierden a menudo. Esta lista es para el \
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
                    .check("Nadie pregunta quién ha pulsado, y nadie está obligado."),
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
            "Al frotarlo, inspire. Al secarse, espire. Con suavidad y naturalidad, no hondo, sin retener el aire.")

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Pulse una vez." : "Mantenga pulsado y suelte en la luz \(number)."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        TextPage(
            title: "La primera sesión, con guía",
            intro:
                """
                Para quien la guía: una vez, con un grupo o con una persona. Los programas de respiración que \
                funcionaron tenían a alguien que guiaba, y se repetían. Estar mucho tiempo de pie y las \
                interrupciones estropearon otros.
                """,
            sections: [
                .init(
                    heading: "Antes",
                    items: [
                        .point("Elija un momento en que nadie tenga que correr: mejor después de un relevo que antes."),
                        .point("Una silla para cada persona, la barra a la vista, el cartel al lado."),
                        .point(
                            """
                            Diga que participar es libre, e irse también. Se cuentan las pulsaciones, nunca las \
                            personas.
                            """
                        ),
                        .point("Lea en voz alta quién debe consultar antes con su médico. Está en el cartel."),
                    ]),
                .init(
                    heading: "Minuto a minuto",
                    items: [
                        .step(
                            "Primero",
                            "Siéntense, pies en el suelo. Diga qué viene: \(facts.minutes)\u{A0}min de luz, sin hablar."
                        ),
                        .step("Inicio", "\(begin(facts.session)) Mire la luz y respire como siempre."),
                        .step(
                            "Minuto 1",
                            """
                            Diga una vez: la luz sube, inspire; la luz baja, espire. Con suavidad y naturalidad, no \
                            hondo, sin retener el aire.
                            """),
                        .step(
                            "Minuto 2",
                            """
                            Diga una vez: no hace falta seguir cada respiración; se puede volver en cualquier \
                            momento. Después, guarde silencio.
                            """),
                        .step(
                            "Al final",
                            "La luz se apaga sola. Sigan sentados unas cuantas respiraciones propias."),
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
                        .point("Repítanla unos días con quien quiera. Deje que guíen también otros."),
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
                        .text("En un relevo o después de una situación difícil, sentados si se puede."),
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
                    heading: "Qué dicen los números",
                    items: [
                        .point(
                            """
                            Se cuentan las pulsaciones, redondeadas a múltiplos de \(facts.step). Una semana con \
                            menos de \(facts.leastSessions) sesiones se llama semana tranquila y no tiene número.
                            """),
                        .point("Muestran si una luz se usa y si funciona. No muestran cómo está nadie."),
                        .point(
                            """
                            No compare nunca personas, turnos ni unidades, no fije metas, no pregunte quién ha \
                            pulsado. Pocas pulsaciones no son un fracaso, y muchas no quieren decir que todo vaya \
                            bien.
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
