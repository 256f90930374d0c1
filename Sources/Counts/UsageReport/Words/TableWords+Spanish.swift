extension TableWords {
    static let spanish = TableWords(
        title: "Luces para respirar: lo que leyó el informe. Se cuenta cuántas veces se pulsa, nunca quién",
        table: { table in
            switch table {
            case .units: "Una fila por equipo"
            case .sites: "Una fila por centro"
            case .weeks: "Una fila por cada semana que publicó un equipo"
            case .profile: "Una fila por cada nivel de una tabla trimestral que publicó un equipo"
            case .health: "Una fila por semana sobre el estado de un equipo"
            case .problems: "Una fila por cada archivo con un problema"
            }
        },
        column: { column in
            switch column {
            case .site: "El centro, según la carpeta site=NOMBRE; vacío si no la hay"
            case .room: "El nombre de la sala, room.name en la configuración del equipo; vacío si no lo tiene"
            case .device: "El nombre del equipo, según la carpeta device=NOMBRE"
            case .use: "Cómo se usó la luz en las últimas 13 semanas, hasta donde lo muestran las cifras publicadas"
            case .visit:
                "Por qué hay que ir a revisar el equipo, en palabras clave separadas por espacios; vacío si no se sabe nada"
            case .visitSince: "El lunes desde el que es así sin interrupción"
            case .unreachable: "Por qué no llegó nada del equipo últimamente; vacío si respondió"
            case .lastSeen: "El último día en que respondió o contaba"
            case .notKnown:
                "Por qué no se puede decir que está bien, en palabras clave separadas por espacios; vacío si se puede"
            case .lastWeek: "La última semana (ISO 8601) de la que se sabe algo"
            case .startedAbout: "Suma de todas las cifras de sesiones publicadas, cada una redondeada"
            case .numberedWeeks: "Número de semanas con cifra"
            case .smallWeeks: "Número de semanas con muy pocas sesiones para dar una cifra"
            case .undatedStartedAbout:
                "Suma de las cifras publicadas de semanas sin fecha, que no entra en ninguna otra suma"
            case .problems: "Número de problemas en los archivos del equipo"
            case .rooms: "Número de salas del centro"
            case .toVisit: "Número de equipos que hay que ir a revisar"
            case .unreachableUnits: "Número de equipos sin conexión"
            case .unknownUnits: "Número de equipos de los que se sabe demasiado poco"
            case .yearStartedAbout: "Suma de las cifras publicadas de las últimas 52 semanas, cada una redondeada"
            case .yearSmallWeeks: "Cuántas de las últimas 52 semanas tienen muy pocas sesiones para dar una cifra"
            case .week: "Semana ISO 8601 en hora local, o el número de una semana sin fecha"
            case .monday: "El día en que empieza la semana; vacío si la semana no tiene fecha"
            case .started:
                "Sesiones de diez segundos o más, redondeadas al múltiplo de 5 más próximo que no sea menor que minimum_count; vacío si flag no es ok"
            case .flag:
                "ok; low si hubo menos sesiones que minimum_count, quizá ninguna; hours si el equipo estuvo disponible menos horas que least_ready_hours, contara lo que contara"
            case .coverage: "partial si el recuento empezó en la semana o pudieron perderse datos"
            case .readyHours: "Horas enteras en las que el equipo estuvo disponible"
            case .clock: "Quién respondía de la hora"
            case .quarter: "Semanas ISO 1 a 13, 14 a 26, 27 a 39, 40 a la última"
            case .table:
                "outcome (cómo terminaron), weekday (día de la semana), practice (ejercicio), time_of_day (hora del día) o small_weeks (semanas tranquilas)"
            case .level: "El nivel de la tabla; en small_weeks, el lado de small_weeks_bound en el que está su suma"
            case .sessions:
                "Sesiones, redondeadas al múltiplo de 5 más próximo que no sea menor que minimum_count; vacío en small_weeks"
            case .restarts: "Arranques del programa, o solo de su recuento"
            case .hardwareFaults: "Fallos de la luz o del botón"
            case .repairs: "Posiciones y archivos que estaban dañados y se rehicieron"
            case .diskErrorHours: "Horas a cuyo término no se pudo escribir el estado"
            case .clockFaults: "Horas anteriores a un periodo publicado, y saltos de más de 36 horas"
            case .resets: "Traslados a otra sala"
            case .button: "El botón al terminar la semana: ok o stuck (atascado)"
            case .buttonNoise:
                "Horas en las que la línea del botón tuvo interferencias, como mucho las de un día; vacío en filas de versiones que no las contaban"
            case .file: "El archivo o la carpeta"
            case .line: "La línea en él; vacío si el problema afecta a todo el archivo"
            case .found: "Lo que se encontró allí, en inglés"
            case .expected: "Lo que se esperaba, en inglés"
            case .remedy: "Lo que ayuda"
            }
        })
}
