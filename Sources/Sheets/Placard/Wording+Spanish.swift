extension Wording {
    /// With the full stop after the quotation mark, as Spanish has it.
    static let spanish = Wording(
        title: "Una breve pausa para usted",
        press: "Pulse:", pressAgain: "Pulse otra vez:", stop: "pare.", hold: "Mantenga pulsado:",
        count: { "las luces cuentan \($0), suelte en su número." },
        advice:
            "Siéntese si puede. Respire con suavidad y naturalidad, sin inspirar hondo ni retener el aire. Siga la "
            + "luz hasta donde le resulte cómodo.",
        symptoms: "¿Mareo, hormigueo, falta de aire, inquietud?",
        remedy: "Aparte la vista, respire a su manera, pulse para parar.",
        conditions: "Enfermedad cardíaca o pulmonar, embarazo, ataques de pánico: consulte antes a su médico.",
        limits: "No es un tratamiento.",
        strain: "Los cuidados difíciles pesan. Eso no es una debilidad.",
        support: "Alguien con quien hablar:",
        permission: "Puede tomarse esta pausa. Firmado:",
        counting: "Se cuenta cuántas veces se pulsa, nunca quién.",
        invitation: "Una luz tenue invita a hacerlo: pulse una vez.",
        kindPhrases: [
            "Esto es duro. Aquí le pasa a más gente.", "Que pueda tratarme con amabilidad.",
            "Que las personas que cuido hallen alivio.", "Puedo cuidar sin cargar con todo.",
        ],
        quoted: { $0.hasSuffix(".") ? "«\($0.dropLast())»." : "«\($0)»" },
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Respirar", action: "respire.",
                    explanation: "La luz sube: inspire. La luz baja: espire.")
            case .bodyCheck:
                Practice(
                    name: "Recorrido corporal", action: "recorra su cuerpo.",
                    explanation:
                        "Sienta mandíbula, hombros, pecho, vientre, manos, espalda, caderas, piernas, pies, todo el "
                        + "cuerpo.")
            case .kindWords:
                Practice(name: "Palabras amables", action: "dígase palabras amables.", explanation: nil)
            case .oneGoodThing:
                Practice(
                    name: "Algo bueno", action: "perciba algo bueno.",
                    explanation: "Percíbalo o recuérdelo: calor, un aroma, un «gracias».")
            case .teamMinute:
                Practice(
                    name: "Minuto en equipo", action: "respiren en grupo.",
                    explanation: "Respiren en grupo con la luz.")
            }
        })
}
