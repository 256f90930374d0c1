extension PullWords {
    static let spanish = PullWords(
        cause: { cause in
            switch cause {
            case .noName: ("No existe ese nombre de equipo en la red", "Comprobarlo en la lista de equipos")
            case .refused:
                ("Conexión rechazada", "Comprobar que sshd funciona en el equipo y responde en ese puerto")
            case .noAnswer: ("Sin respuesta", "Comprobar la alimentación y la red del equipo")
            case .noRoute:
                ("No hay ruta hasta el equipo", "Comprobar la red entre este ordenador y el equipo")
            case .closed:
                ("Conexión cortada", "Comprobar que en ese puerto responde sshd y ninguna otra cosa")
            case .slow:
                ("Demasiado lento: se detuvo al llegar al límite", "Comprobar la red o aumentar --time-limit")
            case .noPin:
                (
                    "La clave del equipo no está registrada", "Registrarla como indica pull-usage --help"
                )
            case .otherPin:
                (
                    "El equipo tiene una clave distinta de la registrada",
                    "Registrar la nueva si se cambió la tarjeta; si no, averiguar qué responde ahí"
                )
            case .noCommon:
                (
                    "El equipo y este ordenador no tienen ningún método de SSH en común",
                    "Actualizar OpenSSH en el más antiguo de los dos"
                )
            case .refusedKey:
                (
                    "El equipo rechaza la clave",
                    "Ejecutar en él breathpacer-add-puller; si ya se hizo, breathpacer check nombra allí el ajuste de sshd, como AllowUsers"
                )
            case .noKeys:
                (
                    "Al equipo no le basta una clave",
                    "Allí breathpacer check nombra el ajuste de sshd, como PubkeyAuthentication"
                )
            case .throttled:
                (
                    "El equipo no deja entrar a nadie durante un rato, como tras muchos intentos fallidos",
                    "Esperar unos minutos"
                )
            case .noSFTP: ("El equipo no tiene SFTP", "Allí breathpacer check dice qué hay que añadir")
            case .hangsUp:
                (
                    "El equipo acepta la clave y luego corta la conexión",
                    "/var/lib/breathpacer debe ser allí de root, con modo 755; breathpacer check nombra lo que está mal"
                )
            case .full: ("No queda sitio en la carpeta de destino", "Hacer sitio y volver a recoger los archivos")
            case .notPut:
                (
                    "Los archivos no se pudieron dejar en la carpeta de destino",
                    "Comprobar quién puede escribir en ella"
                )
            case .large:
                (
                    "Un archivo pasa de 1024 KiB",
                    "Ningún equipo publica un archivo así: mirar qué hay en su carpeta"
                )
            case .unreadable:
                ("Un archivo no se pudo leer", "En el equipo, breathpacer usage verify lo nombra")
            case .otherList:
                (
                    "SHA256SUMS no es como lo escribe un equipo",
                    "En el equipo, breathpacer usage verify dice más"
                )
            case .otherSums:
                (
                    "Los archivos no coinciden con SHA256SUMS",
                    "Volver a recogerlos; si sigue igual, cambiar la tarjeta de memoria del equipo"
                )
            case .stopped: ("Se detuvo antes de terminar", "Volver a recoger los archivos")
            case .wrongLine: ("La línea de la lista de equipos está mal", "Corregir la línea")
            }
        },
        notPulled: (
            "No se ha recogido ninguna semana más reciente",
            "Volver a recoger los archivos; si se hace de forma automática, averiguar por qué ya no"
        ))
}
