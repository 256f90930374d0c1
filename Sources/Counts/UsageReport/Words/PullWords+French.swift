extension PullWords {
    static let french = PullWords(
        cause: { cause in
            switch cause {
            case .noName: ("Ce nom d’hôte n’existe pas", "Le vérifier dans la liste des appareils")
            case .refused:
                ("Connexion refusée", "Vérifier que sshd fonctionne sur l’appareil et répond sur ce port")
            case .noAnswer: ("Aucune réponse", "Vérifier l’alimentation et le réseau de l’appareil")
            case .noRoute:
                ("Aucun chemin vers l’appareil", "Vérifier le réseau entre cette machine et l’appareil")
            case .closed:
                ("Connexion coupée", "Vérifier que c’est bien sshd qui répond sur ce port, et rien d’autre")
            case .slow:
                (
                    "Trop lent\u{A0}: arrêté à la limite de temps",
                    "Vérifier le réseau, ou augmenter --time-limit"
                )
            case .noPin:
                (
                    "La clé de l’appareil n’est pas enregistrée",
                    "L’enregistrer comme l’indique pull-usage --help"
                )
            case .otherPin:
                (
                    "L’appareil a une autre clé que celle qui est enregistrée",
                    "Enregistrer la nouvelle si la carte a été remplacée\u{202F}; sinon, chercher ce qui répond là"
                )
            case .noCommon:
                (
                    "L’appareil et cette machine n’ont aucun procédé SSH en commun",
                    "Mettre à jour OpenSSH sur le plus ancien des deux"
                )
            case .refusedKey:
                (
                    "L’appareil refuse la clé",
                    "Y lancer breathpacer-add-puller\u{202F}; si c’est fait, breathpacer check y nomme le réglage de sshd, par exemple AllowUsers"
                )
            case .noKeys:
                (
                    "L’appareil ne se contente pas d’une clé",
                    "breathpacer check y nomme le réglage de sshd, par exemple PubkeyAuthentication"
                )
            case .throttled:
                (
                    "L’appareil ne laisse entrer personne pour un moment, comme après de nombreux échecs",
                    "Attendre quelques minutes"
                )
            case .noSFTP: ("L’appareil n’a pas de SFTP", "breathpacer check y dit ce qu’il faut ajouter")
            case .hangsUp:
                (
                    "L’appareil accepte la clé, puis coupe la connexion",
                    "/var/lib/breathpacer doit y appartenir à root, avec le mode 755\u{202F}; breathpacer check nomme ce qui ne va pas"
                )
            case .full: ("Plus de place dans le dossier d’arrivée", "Y faire de la place et relancer la collecte")
            case .notPut:
                (
                    "Les fichiers n’ont pas pu être placés dans le dossier d’arrivée",
                    "Vérifier qui a le droit d’y écrire"
                )
            case .large:
                (
                    "Un fichier dépasse 1024 Kio",
                    "Aucun appareil ne publie un tel fichier\u{A0}: regarder ce que contient son dossier"
                )
            case .unreadable:
                ("Un fichier n’a pas pu être lu", "Sur l’appareil, breathpacer usage verify le nomme")
            case .otherList:
                (
                    "SHA256SUMS n’est pas tel qu’un appareil l’écrit",
                    "Sur l’appareil, breathpacer usage verify en dit plus"
                )
            case .otherSums:
                (
                    "Les fichiers ne correspondent pas à SHA256SUMS",
                    "Relancer la collecte\u{202F}; si cela persiste, remplacer la carte mémoire de l’appareil"
                )
            case .stopped: ("Arrêté avant la fin", "Relancer la collecte")
            case .wrongLine: ("La ligne de la liste des appareils est fausse", "Corriger la ligne")
            }
        },
        notPulled: (
            "Aucune semaine plus récente n’a été collectée",
            "Relancer la collecte\u{202F}; si elle est automatique, chercher pourquoi elle n’a plus lieu"
        ))
}
