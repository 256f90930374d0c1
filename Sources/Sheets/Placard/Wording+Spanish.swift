extension Wording {
    static let spanish = Wording(
        title: "Una breve pausa para usted",
        press: "Pulse:", pressAgain: "Pulse otra vez:", stop: "pare.", hold: "Mantenga pulsado:",
        count: { "las luces cuentan \($0), suelte en su número." },
        advice:
            "Siéntese si puede. Respire con suavidad y naturalidad: sin inspirar hondo, sin retener el "
            + "aire. Sáltese las respiraciones que quiera.",
        symptoms: "¿Mareo, hormigueo, falta de aire, inquietud?",
        remedy: "Aparte la vista, respire a su manera, pulse para parar.",
        conditions: "Enfermedad cardíaca o pulmonar, embarazo, ataques de pánico: consulte antes con su médico.",
        limits: "No es un tratamiento.",
        strain: "Es de esperar que una atención difícil pese. No es una debilidad.",
        support: "Alguien con quien hablar:",
        permission: "Puede tomarse esta pausa:",
        counting: "Se cuentan las pulsaciones, nunca las personas.",
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Respirar", action: "respire.",
                    explanation: "La luz sube: inspire. La luz baja: espire.")
            case .bodyCheck:
                Practice(
                    name: "Recorrido corporal", action: "recorrido corporal.",
                    explanation:
                        "Sienta mandíbula, hombros, pecho, vientre, manos, espalda, caderas, piernas, pies, todo el "
                        + "cuerpo.")
            case .kindWords:
                Practice(
                    name: "Palabras amables", action: "palabras amables.",
                    explanation:
                        "«Esto es duro». «A\u{A0}otros aquí también les pasa». «Que sea amable conmigo». «Puedo cuidar sin "
                        + "cargar con todo».")
            case .oneGoodThing:
                Practice(
                    name: "Algo bueno", action: "algo bueno.",
                    explanation: "Recuerde algo que salió bien.")
            case .teamMinute:
                Practice(
                    name: "Minuto en equipo", action: "respiren en grupo.",
                    explanation: "Respiren en grupo con la luz.")
            }
        })
}
