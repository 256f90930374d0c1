extension TableWords {
    static let french = TableWords(
        title: "Lumières de respiration\u{A0}: ce que le rapport a lu. On compte les appuis, jamais les personnes",
        table: { table in
            switch table {
            case .units: "Une ligne par appareil"
            case .sites: "Une ligne par site"
            case .weeks: "Une ligne par semaine publiée par un appareil"
            case .profile: "Une ligne par niveau d’un tableau trimestriel publié par un appareil"
            case .health: "Une ligne par semaine pour l’état d’un appareil"
            case .problems: "Une ligne par fichier à problème"
            }
        },
        column: { column in
            switch column {
            case .site: "Site, d’après le dossier site=NOM\u{202F}; vide s’il n’y en a pas"
            case .room: "Nom de la salle, room.name dans les réglages de l’appareil\u{202F}; vide s’il n’y en a pas"
            case .device: "Nom de l’appareil, d’après le dossier device=NOM"
            case .use:
                "Utilisation de la lumière ces 13 dernières semaines, pour autant que les nombres publiés la montrent"
            case .visit:
                "Pourquoi il faut aller voir l’appareil, en mots-clés séparés par des espaces\u{202F}; vide si l’on ne sait rien"
            case .visitSince: "Le lundi depuis lequel c’est le cas sans interruption"
            case .unreachable: "Pourquoi rien n’est arrivé de l’appareil\u{202F}; vide s’il a été joint"
            case .lastSeen: "Le dernier jour où il a été joint ou comptait"
            case .notKnown:
                "Pourquoi on ne peut le dire en bon état, en mots-clés séparés par des espaces\u{202F}; vide si on le peut"
            case .lastWeek: "La dernière semaine (ISO 8601) dont on sait quelque chose"
            case .startedAbout: "Total de tous les nombres de séances publiés, chacun arrondi"
            case .numberedWeeks: "Nombre de semaines qui ont un nombre"
            case .smallWeeks: "Nombre de semaines avec trop peu de séances pour en donner le nombre"
            case .undatedStartedAbout:
                "Total des nombres publiés pour des semaines sans date, compris dans aucun autre total"
            case .problems: "Nombre de problèmes dans les fichiers de l’appareil"
            case .rooms: "Nombre de salles du site"
            case .toVisit: "Nombre d’appareils à vérifier sur place"
            case .unreachableUnits: "Nombre d’appareils injoignables"
            case .unknownUnits: "Nombre d’appareils dont on sait trop peu"
            case .yearStartedAbout: "Total des nombres publiés pour les 52 dernières semaines, chacun arrondi"
            case .yearSmallWeeks: "Combien des 52 dernières semaines ont trop peu de séances pour en donner le nombre"
            case .week: "Semaine ISO 8601 en heure locale, ou le numéro d’une semaine sans date"
            case .monday: "Le jour où commence la semaine\u{202F}; vide pour une semaine sans date"
            case .started:
                "Séances de dix secondes ou plus, arrondies au multiple de 5 le plus proche qui n’est pas inférieur à minimum_count\u{202F}; vide si flag n’est pas ok"
            case .flag:
                "ok\u{202F}; low s’il y a eu moins de séances que minimum_count, peut-être aucune\u{202F}; hours si l’appareil a été en service moins d’heures que least_ready_hours, quoi qu’il ait compté"
            case .coverage: "partial si le comptage a commencé dans la semaine ou si des données ont pu se perdre"
            case .readyHours: "Heures entières où l’appareil était en service"
            case .clock: "Qui répondait de l’heure"
            case .quarter: "Semaines ISO 1 à 13, 14 à 26, 27 à 39, 40 à la dernière"
            case .table:
                "outcome (comment elles se terminent), weekday (jour de la semaine), practice (exercice), time_of_day (moment de la journée) ou small_weeks (semaines calmes)"
            case .level:
                "Le niveau du tableau\u{202F}; pour small_weeks, le côté de small_weeks_bound où se situe leur total"
            case .sessions:
                "Séances, arrondies au multiple de 5 le plus proche qui n’est pas inférieur à minimum_count\u{202F}; vide pour small_weeks"
            case .restarts: "Démarrages du programme, ou de son seul comptage"
            case .hardwareFaults: "Pannes de la lumière ou du bouton"
            case .repairs: "Emplacements et fichiers trouvés endommagés et refaits"
            case .diskErrorHours: "Heures à la fin desquelles l’état n’a pas pu être écrit"
            case .clockFaults: "Heures antérieures à une période publiée, et sauts de plus de 36 heures"
            case .resets: "Déménagements vers une autre salle"
            case .button: "Le bouton à la fin de la semaine\u{A0}: ok ou stuck (coincé)"
            case .buttonNoise:
                "Heures où la ligne du bouton a été perturbée, au plus celles d’une journée\u{202F}; vide dans les lignes de versions qui ne les comptaient pas"
            case .file: "Le fichier ou le dossier"
            case .line: "La ligne dans ce fichier\u{202F}; vide si le problème concerne le fichier entier"
            case .found: "Ce qui y a été trouvé, en anglais"
            case .expected: "Ce qui était attendu, en anglais"
            case .remedy: "Ce qui aide"
            }
        })
}
