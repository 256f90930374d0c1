import UsageFormat

extension ReportWords {
    /// With a no-break space before a colon and inside guillemets, and a narrow one before other high punctuation, as
    /// French has it.
    static let french = ReportWords(
        numerals: numbers, dates: .french, head: head, toDo: toDo, use: use, rooms: rooms, profile: profile,
        meaning: meaning, problems: problems, cards: cards)

    private static let numbers = Numerals.french

    private static let head = Head(
        title: "Lumières de respiration", skip: "Aller au rapport", sections: "Rubriques",
        about: { rooms, sites, sunday in
            "\(numbers.count(rooms, "salle", "salles")) sur \(numbers.count(sites, "site", "sites")), semaines jusqu’au dimanche \(sunday)"
        },
        weeksTo: { "Lumières de respiration, semaines jusqu’au \($0)" },
        madeOn: { "Établi le \($0) par breathpacer \($1) à partir des fichiers publiés par les appareils." })

    private static let toDo = ToDo(
        heading: "À faire",
        needVisit: { _ in "à vérifier sur place" },
        unreachable: { numbers.form($0, "injoignable", "injoignables") }, notKnown: { _ in "dont l’état est inconnu" },
        visits: "Appareils à vérifier sur place", unreachables: "Appareils injoignables",
        unknowns: "Appareils dont on sait trop peu",
        noneAsAllAreWell: "Aucun\u{A0}: tous les appareils sont en bon état.", noneKnown: "Aucun à notre connaissance.",
        noneUnreachable: "Aucun\u{A0}: tous les appareils ont répondu.",
        noneUnknown: "Aucun\u{A0}: l’état de tous les appareils joints est connu.",
        since: { "depuis le \($0)" }, asOf: { "État de la semaine jusqu’au \($0)" },
        lastHeard: { "dernier contact le \($0)" },
        neverHeard: "aucun contact à ce jour", unreachableRemedy: "Vérifier le réseau et l’alimentation",
        noSite: "site non précisé",
        visit: { reason in
            let (supply, time) = (
                "Vérifier le bloc d’alimentation et la prise", "Lui donner l’heure par le réseau ou une horloge à pile"
            )
            return switch reason {
            case .buttonStuck: ("Le bouton est coincé", "Décoincer ou remplacer le bouton")
            case .buttonNoise(let hours):
                (
                    "La ligne de son bouton a été perturbée pendant \(hours)\u{A0}h\(Visit.isMostNoise(hours) ? " ou plus" : "") la semaine dernière",
                    "Poser le câble comme Hardware/wiring.md le décrit pour un câble long, puis le vérifier avec selftest"
                )
            case .diskErrors(let hours):
                (
                    "Sa carte mémoire a refusé l’écriture pendant \(hours)\u{A0}h la semaine dernière",
                    "Remplacer la carte mémoire"
                )
            case .hardwareFaults(let count):
                (
                    "Lumière ou bouton en panne \(count) fois\(Visit.isMostFaults(count) ? " ou plus" : "") la semaine dernière",
                    "Vérifier leurs câbles et l’alimentation"
                )
            case .clockUnknown: ("Il ne connaît pas l’heure", time)
            case .clockFaults(let count): ("Son horloge s’est trompée \(count) fois la semaine dernière", time)
            case .notReady(let hours):
                ("Il n’a été en service que \(hours)\u{A0}h sur 168 la semaine dernière", supply)
            case .restarts(let count): ("Il a redémarré \(count) fois la semaine dernière", supply)
            case .silent: ("Il répond, mais n’a clos aucune semaine depuis", supply)
            }
        },
        doubt: { doubt, dates in
            let again = "Relancer la collecte\u{202F}; si cela ne suffit pas, remplacer la carte mémoire"
            return switch doubt {
            case .unreadable(1): ("Un de ses fichiers récents est inutilisable", again)
            case .unreadable(let files): ("\(files) de ses fichiers récents sont inutilisables", again)
            case .noHealth(let week):
                ("Son état de la semaine jusqu’au \(dates.short(week.sunday)) manque", again)
            case .nothingPublished:
                (
                    "Il n’a encore publié aucune semaine",
                    "Rien, s’il a été posé cette semaine\u{202F}; sinon, vérifier l’alimentation et l’horloge"
                )
            case .pullNotKnown:
                ("Résultat de la collecte illisible", "Relancer la collecte\u{202F}; voir la ligne de pull-status.csv")
            }
        })

    private static let use = UseBySite(
        heading: "Utilisation par site",
        sums: { sessions, weeks, numbered, small in
            """
            <strong>Environ \(numbers.count(sessions, "séance", "séances"))</strong> au cours des \(weeks) dernières \
            semaines\u{A0}: le total de \(numbers.count(numbered, "semaine", "semaines")) où une salle a publié un \
            nombre. Dans aucun total\u{A0}: \(numbers.count(small, "semaine", "semaines")) avec trop peu de séances pour \
            en donner le nombre.
            """
        },
        chart: { sessions, weeks, most in
            "Séances publiées par semaine\u{A0}: environ \(numbers.text(sessions)) en \(weeks) semaines, au plus \(numbers.text(most)) en une semaine"
        },
        chartCaption: "Séances par semaine, totaux des nombres publiés", asTable: "Ces semaines en tableau",
        byWeek: "Séances par semaine", week: "Semaine", fromMonday: "À partir du lundi", about: "environ",
        roomsWithNumber: "Salles avec un nombre", roomsWithSmallWeek: "Salles avec une semaine calme",
        bySite: "Salles et séances par site", site: "Site", rooms: "Salles", theirUse: "Leur utilisation",
        units: "Appareils",
        roomsLately: { "Salles, \($0) dernières semaines" }, lately: { "\($0) dernières semaines" },
        toVisit: "à vérifier", unreachable: "injoi\u{AD}gnables", notKnown: "état inconnu",
        smallWeeks: "semaines calmes",
        group: { group in
            switch group {
            case .used: ("utilisée", "en bon état, lumière utilisée")
            case .little: ("peu utilisée", "en bon état, lumière peu utilisée")
            case .hardly: ("presque pas utilisée", "en bon état, lumière presque pas utilisée")
            case .untold: ("utilisation inconnue", "en bon état, utilisation inconnue")
            }
        })

    private static let rooms = Rooms(
        heading: "Salles",
        introduction: """
            Une année de semaines, la plus ancienne à gauche\u{202F}; dans l’ordre des noms. Chaque salle a sa propre \
            échelle\u{A0}: on y lit son évolution sur l’année, non sa place parmi les autres. Le total à côté porte sur les \
            13 dernières semaines. L’utilisation ne mesure pas le besoin.
            """,
        aNumber: "une semaine avec un nombre", aSmallWeek: "une semaine calme",
        nothing: "rien\u{A0}: semaine sans donnée",
        rooms: { numbers.count($0, "salle", "salles") },
        weekByWeek: { "\($0), semaine par semaine" },
        caption: {
            "Séances par semaine, \($0)\u{202F}; peu\u{A0}: trop peu pour dire combien\u{202F}; –\u{A0}: trop peu d’heures en service"
        },
        room: "Salle", low: "peu",
        use: { use in
            switch use {
            case .inUse: ("utilisée", "Au moins la moitié de ses 13 dernières semaines ont un nombre.")
            case .little:
                (
                    "peu utilisée",
                    "Moins de la moitié en ont un, ou les semaines calmes du dernier trimestre totalisent au moins \(Thresholds.smallWeeksBounds.lowerBound) séances."
                )
            case .hardly:
                (
                    "presque pas utilisée",
                    "Des semaines calmes seulement, et celles du dernier trimestre totalisent moins de \(Thresholds.smallWeeksBounds.lowerBound) séances."
                )
            case .few:
                ("peu d’appuis", "Des semaines calmes seulement, trop peu dans le trimestre pour en dire plus.")
            case .notReady:
                ("peu en service", "Aucune semaine avec un nombre, et lumière trop peu en service pour en dire plus.")
            case .notCounted:
                (
                    "sans comptage",
                    "Moins de \(Thresholds.headcount) personnes peuvent utiliser la salle ou y travaillent un jour d’ouverture, ou leur nombre n’est pas indiqué (headcount, staffed_days)\u{A0}: seul l’état de l’appareil est publié."
                )
            case .unknown: ("aucune semaine", "Rien n’a été publié au cours des 13 dernières semaines.")
            }
        },
        movedTo: { "déplacée vers \($0)" },
        needsVisit: ("à vérifier sur place", "L’appareil signale un défaut, ou il répond et ne compte rien."),
        unreachable: (
            "injoignable",
            """
            La dernière collecte a échoué, ou rien de plus récent n’est arrivé. Ce qui a été compté depuis n’est pas encore \
            connu\u{A0}: cela viendra avec la prochaine collecte réussie.
            """
        ),
        notKnown: (
            "état inconnu",
            "Un fichier récent de l’appareil est inutilisable, ou il n’a encore rien publié. Il est peut-être en bon état, peut-être pas."
        ),
        incomplete: (
            "incomplète", "Un fichier de l’appareil n’a pas pu être lu\u{A0}: voir la liste des fichiers à problème."
        ),
        about: { "environ \(numbers.text($0))" },
        smallWeeks: { numbers.count($0, "semaine calme", "semaines calmes") },
        withoutDate: { "sans date\u{A0}: environ \(numbers.text($0))" },
        numbers: { "\(numbers.count($0, "semaine", "semaines")) de \($1) à \($2)" },
        lowWeeks: { "\($0) avec peu" }, emptyWeeks: { "\($0) sans donnée" })

    private static let profile = Profile(
        heading: "Quand et comment",
        introduction: {
            """
            Totaux des tableaux publiés par les salles, du \($0) au \($1). Une salle publie le tableau d’un trimestre en \
            entier ou pas du tout\u{A0}: ces totaux ne portent donc ni sur toutes les séances, ni tous sur les mêmes.
            """
        },
        none: "Aucune salle n’a encore publié de tableau d’un trimestre clos.",
        sessions: "Séances", drawn: "Part, en barre", about: "environ", share: "part",
        title: { kind in
            switch kind {
            case .timeOfDay: "Moment de la journée"
            case .weekday: "Jour de la semaine"
            case .practice: "Exercice"
            case .outcome: "Comment elles se terminent"
            case .smallWeeks: "Semaines calmes"
            }
        },
        weekPartsTitle: "Jours ouvrés et week-end, pour les salles qui n’en disent pas plus",
        level: { level in
            switch level {
            case .morning: "de 6\u{A0}h à 12\u{A0}h"
            case .afternoon: "de 12\u{A0}h à 18\u{A0}h"
            case .night: "de 18\u{A0}h à 6\u{A0}h"
            case .mon: "lundi"
            case .tue: "mardi"
            case .wed: "mercredi"
            case .thu: "jeudi"
            case .fri: "vendredi"
            case .sat: "samedi"
            case .sun: "dimanche"
            case .workingDays: "du lundi au vendredi"
            case .weekend: "samedi et dimanche"
            case .breathe: "Respirer"
            case .bodyCheck: "Tour du corps"
            case .kindWords: "Mots bienveillants"
            case .oneGoodThing: "Une bonne chose"
            case .teamMinute: "Minute d’équipe"
            case .others: "autres, pour les salles qui n’en disent pas plus"
            case .completed: "jusqu’au bout"
            case .notCompleted: "arrêtées avant"
            }
        })

    private static let meaning = Meaning(
        heading: "Ce que disent les chiffres",
        parts: [
            (
                "Des appuis, pas des personnes",
                """
                Une lumière compte les séances de dix secondes ou plus. Elle ne peut savoir qui a appuyé, ni si dix séances \
                viennent de dix personnes ou d’une seule. Si une même personne fait la plupart des appuis d’une salle, les \
                chiffres de la salle sont les siens. Nul ne doit donc être interrogé sur un chiffre de ce rapport.
                """
            ),
            (
                "Les petits nombres restent dans la salle",
                """
                Les nombres sont arrondis à \(Thresholds.step) près. Une semaine de moins de \(Thresholds.minimumCount) \
                séances, même sans aucune, ne quitte l’appareil que comme «\u{A0}peu\u{A0}»\u{A0}: sans nombre, et sans part \
                dans aucun total. Si un trimestre compte au moins \(Thresholds.smallWeeks.lowerBound) de ces semaines, \
                l’appareil dit encore si, ensemble, elles atteignent \(Thresholds.smallWeeksBounds.lowerBound)\u{A0}: cela \
                seul distingue <em>peu utilisée</em> de <em>presque pas utilisée</em>. Une semaine où la lumière a été en \
                service moins de \(Thresholds.readyHours.lowerBound) heures n’a pas de nombre non plus, quelle qu’ait été \
                son utilisation. (Votre établissement peut avoir relevé ces seuils.)
                """
            ),
            (
                "«\u{A0}Environ\u{A0}»",
                """
                Chaque total additionne des nombres publiés, tous arrondis\u{A0}: il a donc pu y avoir un peu plus ou un peu \
                moins de séances. Les semaines sans nombre s’y ajoutent\u{A0}: le nombre de semaines calmes figure à côté de \
                chaque total. Une semaine où le comptage a commencé, ou dont des données se sont perdues, est comptée telle \
                quelle. Aucune semaine calme n’entre dans un total\u{A0}: la différence entre deux totaux ne dit donc rien sur l’une d’elles.
                """
            ),
            (
                "L’utilisation ne mesure pas le besoin",
                """
                Là où l’on appuie beaucoup, on a peut-être le temps et le calme qu’il faut\u{202F}; là où l’on n’appuie presque \
                pas, l’un et l’autre manquent peut-être, ou la lumière est mal placée, ou l’on se repose autrement. Si une \
                lumière ne sert pas, ce n’est la faute de personne, et aucune salle n’est en avance sur une autre\u{A0}: ce \
                rapport n’est pas un classement, et il ne faut pas en faire un.
                """
            ),
        ],
        wordsForARoom: "Les mots employés pour une salle")

    private static let problems = Problems(
        heading: "Fichiers à problème",
        introduction: {
            """
            \(numbers.count($0, "problème", "problèmes")). Un fichier à problème est laissé de côté en entier\u{A0}: les \
            chiffres de son appareil sont donc inférieurs à ce qu’il a publié.
            """
        },
        more: { "Et \(numbers.text($0)) de plus\u{A0}: le tableau des problèmes, --csv, les contient tous." },
        file: "Fichier", line: "Ligne", found: "Trouvé", expected: "Attendu", whatToDo: "À faire",
        remedy: { remedy in
            switch remedy {
            case .pullAgain:
                "Collecter de nouveau les fichiers de l’appareil\u{202F}; si le problème persiste, remplacer sa carte mémoire"
            case .mendList: "Corriger cette ligne, ou relancer la collecte\u{A0}: la liste est alors réécrite"
            case .moveFolder: "Placer le dossier de l’appareil là où le rapport le trouve"
            case .permit: "Donner à qui établit le rapport le droit de lire ce fichier ou ce dossier"
            case .removeFile: "Supprimer le fichier, ou collecter dans un dossier vide"
            case .keepOne: "Garder la copie que l’appareil possède\u{A0}: relancer la collecte et supprimer l’autre"
            case .rename: "Donner à chaque appareil un nom à lui\u{A0}: room.device dans ses réglages"
            }
        })

    private static let cards = Cards(
        title: { "Cartes pour les salles, \($0)" },
        forYou: "Cette lumière est pour vous",
        started: { "La lumière a été allumée environ \(numbers.text($0)) fois le trimestre dernier." },
        quietMinutes: "Quelques minutes de calme, quand vous voulez.",
        howTo: """
            Appuyez\u{A0}: elle rythme quelques minutes de respiration lente. Appuyez encore pour arrêter. On compte les \
            appuis, jamais les personnes.
            """,
        leftOut: {
            """
            \(numbers.count($0, "salle n’a", "salles n’ont")) pas de nouvelle carte, car rien n’y serait nouveau\u{A0}: celle \
            qui y est affichée reste. --all-cards fait une carte pour chaque salle.
            """
        })
}
