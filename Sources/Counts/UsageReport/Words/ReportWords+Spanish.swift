import UsageFormat

extension ReportWords {
    static let spanish = ReportWords(
        numerals: numbers, dates: .spanish, head: head, toDo: toDo, use: use, rooms: rooms, profile: profile,
        meaning: meaning, problems: problems, cards: cards)

    private static let numbers = Numerals.spanish

    private static let head = Head(
        title: "Luces para respirar", skip: "Ir al informe", sections: "Apartados",
        about: { rooms, sites, sunday in
            "\(numbers.count(rooms, "sala", "salas")) en \(numbers.count(sites, "centro", "centros")), semanas hasta el domingo \(sunday)"
        },
        weeksTo: { "Luces para respirar, semanas hasta el \($0)" },
        madeOn: { "Elaborado el \($0) por breathpacer \($1) a partir de los archivos que publicaron los equipos." })

    private static let toDo = ToDo(
        heading: "Qué hay que hacer",
        needVisit: { numbers.form($0, "necesita revisión", "necesitan revisión") },
        unreachable: { _ in "sin conexión" }, notKnown: { _ in "en estado desconocido" },
        visits: "Equipos que hay que ir a revisar", unreachables: "Equipos sin conexión",
        unknowns: "Equipos de los que se sabe demasiado poco",
        noneAsAllAreWell: "Ninguno: todos los equipos están bien.", noneKnown: "Ninguno, que se sepa.",
        noneUnreachable: "Ninguno: todos los equipos respondieron.",
        noneUnknown: "Ninguno: se sabe cómo están todos los equipos que respondieron.",
        since: { "desde el \($0)" }, asOf: { "Estado de la semana hasta el \($0)" },
        lastHeard: { "última noticia el \($0)" },
        neverHeard: "sin noticias hasta ahora", unreachableRemedy: "Comprobar la red y la alimentación",
        noSite: "centro sin indicar",
        visit: { reason in
            let (supply, time) = (
                "Comprobar la fuente de alimentación y el enchufe", "Darle la hora por la red o un reloj con pila"
            )
            return switch reason {
            case .buttonStuck: ("El botón está atascado", "Desatascar o cambiar el botón")
            case .buttonNoise(let hours):
                (
                    "La línea del botón tuvo interferencias durante \(hours)\u{A0}h\(Visit.isMostNoise(hours) ? " o más" : "") la semana pasada",
                    "Poner al cable lo que Hardware/wiring.md indica para uno largo y comprobarlo con selftest"
                )
            case .diskErrors(let hours):
                (
                    "La tarjeta de memoria no admitió escritura durante \(hours)\u{A0}h la semana pasada",
                    "Cambiar la tarjeta de memoria"
                )
            case .hardwareFaults(let count):
                (
                    "La luz o el botón \(numbers.form(count, "falló 1 vez", "fallaron \(count) veces"))\(Visit.isMostFaults(count) ? " o más" : "") la semana pasada",
                    "Comprobar los cables y la alimentación de la luz y del botón"
                )
            case .clockUnknown: ("No sabe qué hora es", time)
            case .clockFaults(let count):
                ("Su reloj se equivocó \(numbers.count(count, "vez", "veces")) la semana pasada", time)
            case .notReady(let hours):
                ("Solo estuvo disponible \(hours) de las 168 h de la semana pasada", supply)
            case .restarts(let count): ("Se reinició \(numbers.count(count, "vez", "veces")) la semana pasada", supply)
            case .silent: ("Responde, pero no ha cerrado ninguna semana desde entonces", supply)
            }
        },
        doubt: { doubt, dates in
            let again = "Volver a recoger sus archivos; si no basta, cambiar la tarjeta de memoria"
            return switch doubt {
            case .unreadable(1): ("Uno de sus archivos recientes no se puede usar", again)
            case .unreadable(let files): ("\(files) de sus archivos recientes no se pueden usar", again)
            case .noHealth(let week):
                ("Falta su estado de la semana hasta el \(dates.short(week.sunday))", again)
            case .nothingPublished:
                (
                    "Todavía no ha publicado ninguna semana",
                    "Nada, si se instaló esta semana; si no, comprobar la alimentación y el reloj"
                )
            case .pullNotKnown:
                (
                    "No se puede leer cómo fue su última recogida",
                    "Volver a recoger sus archivos; véase abajo la línea de pull-status.csv"
                )
            }
        })

    private static let use = UseBySite(
        heading: "Uso por centro",
        sums: { sessions, weeks, numbered, small in
            """
            <strong>Unas \(numbers.text(sessions)) sesiones</strong> en las últimas \(weeks) semanas: la suma de \
            \(numbers.count(numbered, "semana", "semanas")) en que una sala publicó una cifra. Fuera de toda suma: \
            \(numbers.count(small, "semana", "semanas")) con muy pocas sesiones para dar una.
            """
        },
        chart: { sessions, weeks, most in
            "Sesiones publicadas por semana: unas \(numbers.text(sessions)) en \(weeks) semanas, con un máximo de \(numbers.text(most)) en una"
        },
        chartCaption: "Sesiones por semana, sumas de cifras publicadas", asTable: "Estas semanas en una tabla",
        byWeek: "Sesiones por semana", week: "Semana", fromMonday: "Desde el lunes", about: "aprox.",
        roomsWithNumber: "Salas con cifra", roomsWithSmallWeek: "Salas con semana tranquila",
        bySite: "Salas y sesiones por centro", site: "Centro", rooms: "Salas", theirUse: "Su uso", units: "Equipos",
        roomsLately: { "Salas, últimas \($0) semanas" }, lately: { "Últimas \($0) semanas" },
        toVisit: "por revisar", unreachable: "sin conexión", notKnown: "estado desco\u{AD}nocido",
        smallWeeks: "semanas tranquilas",
        group: { group in
            switch group {
            case .used: ("en uso", "bien, en uso")
            case .little: ("con poco uso", "bien, con poco uso")
            case .hardly: ("casi sin uso", "bien, casi sin uso")
            case .untold: ("uso sin determinar", "bien, uso sin determinar")
            }
        })

    private static let rooms = Rooms(
        heading: "Salas",
        introduction: """
            Un año de semanas, la más antigua a la izquierda; por orden de nombre. Cada sala tiene su propia escala: lo que \
            se ve es su evolución a lo largo del año, no su lugar entre las demás. La suma de al lado es de las últimas 13 \
            semanas. El uso no mide la necesidad.
            """,
        aNumber: "una semana con cifra", aSmallWeek: "una semana tranquila", nothing: "nada: semana sin datos",
        rooms: { numbers.count($0, "sala", "salas") },
        weekByWeek: { "\($0), semana a semana" },
        caption: {
            "Sesiones por semana, \($0); poco: muy pocas para decir cuántas; –: muy pocas horas disponible"
        },
        room: "Sala", low: "poco",
        use: { use in
            switch use {
            case .inUse: ("en uso", "Al menos la mitad de sus últimas 13 semanas tienen cifra.")
            case .little:
                (
                    "con poco uso",
                    "La tienen menos de la mitad, o las semanas tranquilas del último trimestre suman \(Thresholds.smallWeeksBounds.lowerBound) sesiones o más."
                )
            case .hardly:
                (
                    "casi sin uso",
                    "Solo semanas tranquilas, y las del último trimestre suman menos de \(Thresholds.smallWeeksBounds.lowerBound) sesiones."
                )
            case .few:
                ("se pulsa poco", "Solo semanas tranquilas, muy pocas en el trimestre para decir más.")
            case .notReady:
                ("no disponible", "Ninguna semana tiene cifra, y la luz estuvo disponible muy poco para decir más.")
            case .notCounted:
                (
                    "sin recuento",
                    "Menos de \(Thresholds.headcount) personas pueden usar la sala o trabajan en ella un día de apertura, o no se ha indicado cuántas (headcount, staffed_days): solo se publica el estado del equipo."
                )
            case .unknown: ("ninguna semana", "No se publicó nada en las últimas 13 semanas.")
            }
        },
        movedTo: { "trasladada a \($0)" },
        needsVisit: ("necesita revisión", "El equipo comunica un fallo, o responde y no cuenta nada."),
        unreachable: (
            "sin conexión",
            """
            La última recogida falló, o no llegó nada más reciente. Lo que se ha contado desde entonces todavía no se sabe: \
            llegará con la próxima recogida que funcione.
            """
        ),
        notKnown: (
            "estado desconocido",
            "Un archivo reciente del equipo no se puede usar, o todavía no ha publicado nada. Puede que esté bien y puede que no."
        ),
        incomplete: (
            "incompleta", "No se pudo leer un archivo del equipo: véase la lista de archivos con problemas."
        ),
        about: { "unas \(numbers.text($0))" },
        smallWeeks: { numbers.count($0, "semana tranquila", "semanas tranquilas") },
        withoutDate: { "sin fecha: unas \(numbers.text($0))" },
        numbers: { "\(numbers.count($0, "semana", "semanas")) de \($1) a \($2)" },
        lowWeeks: { "\($0) con poco" }, emptyWeeks: { "\($0) sin datos" })

    private static let profile = Profile(
        heading: "Cuándo y cómo",
        introduction: {
            """
            Sumas de las tablas que publicaron las salas, del \($0) al \($1). Una sala publica la tabla de un trimestre \
            entera o no la publica, así que estas sumas no incluyen todas las sesiones, y no todas incluyen las mismas.
            """
        },
        none: "Ninguna sala ha publicado todavía la tabla de un trimestre cerrado.",
        sessions: "Sesiones", drawn: "Proporción, en barra", about: "aprox.", share: "porcentaje",
        title: { kind in
            switch kind {
            case .timeOfDay: "Hora del día"
            case .weekday: "Día de la semana"
            case .practice: "Ejercicio"
            case .outcome: "Cómo terminaron"
            case .smallWeeks: "Semanas tranquilas"
            }
        },
        weekPartsTitle: "De lunes a viernes y fin de semana, en salas que no dan más detalle",
        level: { level in
            switch level {
            case .morning: "de 6 a 12\u{A0}h"
            case .afternoon: "de 12 a 18\u{A0}h"
            case .night: "de 18 a 6\u{A0}h"
            case .mon: "lunes"
            case .tue: "martes"
            case .wed: "miércoles"
            case .thu: "jueves"
            case .fri: "viernes"
            case .sat: "sábado"
            case .sun: "domingo"
            case .workingDays: "de lunes a viernes"
            case .weekend: "sábado y domingo"
            case .breathe: "Respirar"
            case .bodyCheck: "Recorrido corporal"
            case .kindWords: "Palabras amables"
            case .oneGoodThing: "Algo bueno"
            case .teamMinute: "Minuto en equipo"
            case .others: "otros, en salas que no dan más detalle"
            case .completed: "hasta el final"
            case .notCompleted: "detenidas antes"
            }
        })

    private static let meaning = Meaning(
        heading: "Qué significan las cifras",
        parts: [
            (
                "Pulsaciones del botón, no personas",
                """
                La luz cuenta las sesiones de diez segundos o más. No puede saber quién pulsó, ni si diez sesiones fueron de \
                diez personas o de una. Si en una sala pulsa casi siempre la misma persona, las cifras de la sala son las de \
                esa persona. Por eso no se debe preguntar a nadie por una cifra de este informe.
                """
            ),
            (
                "Las cifras pequeñas se quedan en la sala",
                """
                Las cifras se redondean a múltiplos de \(Thresholds.step). Una semana con menos de \
                \(Thresholds.minimumCount) sesiones, aunque no haya ninguna, sale del equipo solo como «poco»: sin cifra y \
                sin parte en ninguna suma. Si un trimestre tiene \(Thresholds.smallWeeks.lowerBound) semanas así o más, el \
                equipo dice además si entre todas llegan a \(Thresholds.smallWeeksBounds.lowerBound): solo eso distingue \
                <em>con poco uso</em> de <em>casi sin uso</em>. Tampoco tiene cifra una semana en la que la luz estuvo \
                disponible menos de \(Thresholds.readyHours.lowerBound) horas, por mucho que se usara. (Su centro puede \
                haber fijado umbrales más altos.)
                """
            ),
            (
                "«Aproximadamente»",
                """
                Cada suma reúne cifras publicadas, todas redondeadas, así que en realidad pudo haber algunas sesiones más o \
                menos. A ellas se añaden las semanas sin cifra: junto a cada suma figura cuántas semanas tranquilas hubo. \
                Una semana en la que empezó el recuento, o en la que se perdieron datos, se suma tal cual. Ninguna semana \
                tranquila entra en una suma, así que la diferencia entre dos sumas no dice nada de ninguna.
                """
            ),
            (
                "El uso no mide la necesidad",
                """
                Donde se pulsa mucho, quizá haya tiempo y calma para ello; donde apenas se pulsa, quizá falten ambas cosas, \
                o la luz esté en mal sitio, o se descanse de otra manera. Que una luz no se use no es culpa de nadie, y \
                ninguna sala va por delante de otra: este informe no es una clasificación, y nadie debería hacer una con él.
                """
            ),
        ],
        wordsForARoom: "Las palabras para una sala")

    private static let problems = Problems(
        heading: "Archivos con problemas",
        introduction: {
            """
            \(numbers.count($0, "problema", "problemas")). Un archivo con un problema se deja fuera entero, así que las \
            cifras de su equipo son menores de lo que publicó.
            """
        },
        more: { "Y \(numbers.text($0)) más: la tabla de problemas, --csv, los tiene todos." },
        file: "Archivo", line: "Línea", found: "Se encontró", expected: "Se esperaba", whatToDo: "Qué hacer",
        remedy: { remedy in
            switch remedy {
            case .pullAgain:
                "Volver a recoger los archivos del equipo; si el problema sigue, cambiar su tarjeta de memoria"
            case .mendList:
                "Corregir esta línea, o volver a recoger los archivos: la lista se escribe entonces de nuevo"
            case .moveFolder: "Poner la carpeta del equipo donde el informe la encuentre"
            case .permit: "Dar a quien elabora el informe permiso para leer este archivo o esta carpeta"
            case .removeFile: "Borrar el archivo, o recoger los archivos en una carpeta vacía"
            case .keepOne: "Conservar la copia que tiene el equipo: volver a recogerla y borrar la otra"
            case .rename: "Dar a cada equipo un nombre propio: room.device en su configuración"
            }
        })

    private static let cards = Cards(
        title: { "Tarjetas para las salas, \($0)" },
        forYou: "Esta luz es para usted",
        started: { "El último trimestre la luz se encendió unas \(numbers.text($0)) veces." },
        quietMinutes: "Unos minutos de calma, cuando quiera.",
        howTo: """
            Pulse, y la luz marca unos minutos de respiración lenta. Pulse otra vez para parar. Se cuenta cuántas veces se \
            pulsa, nunca quién.
            """,
        leftOut: {
            """
            \(numbers.count($0, "sala no tiene", "salas no tienen")) tarjeta nueva, porque no diría nada nuevo: se queda la \
            que está puesta. --all-cards hace una tarjeta para cada sala.
            """
        })
}
