extension PullWords {
    static let english = PullWords(
        cause: { cause in
            switch cause {
            case .noName: ("unreachable: no such host name", "check it in the inventory")
            case .refused: ("unreachable: connection refused", "check that sshd runs there, at this port")
            case .noAnswer: ("unreachable: no answer", "check its power and network")
            case .noRoute: ("unreachable: no route", "check the network between this machine and the unit")
            case .closed:
                ("unreachable: connection closed", "check that sshd and nothing else answers at this port")
            case .slow: ("too slow: stopped at the time limit", "check the network, or raise --time-limit")
            case .noPin: ("host key not pinned", "pin it as pull-usage --help says")
            case .otherPin:
                (
                    "wrong host key: not the one pinned for this unit",
                    "pin the new one if its card was replaced, else find out what answers there"
                )
            case .noCommon:
                (
                    "unit and this machine have no common way to speak SSH", "update OpenSSH on the older one"
                )
            case .refusedKey:
                (
                    "unit refuses the key",
                    "run breathpacer-add-puller on it; if that was done, breathpacer check there names the setting of sshd, such as AllowUsers"
                )
            case .noKeys:
                (
                    "unit takes no key alone",
                    "breathpacer check on it names the setting of sshd, such as PubkeyAuthentication"
                )
            case .throttled:
                ("unit lets nobody in for a while, as after many failed tries", "wait some minutes")
            case .noSFTP: ("unit has no SFTP", "breathpacer check on it says what to add")
            case .hangsUp:
                (
                    "unit takes the key and then hangs up",
                    "/var/lib/breathpacer on it must belong to root and have mode 755; breathpacer check there names what is wrong"
                )
            case .full: ("no space left in the destination", "make room there and pull again")
            case .notPut: ("files could not be put into the destination", "see who may write there")
            case .large:
                (
                    "a file is larger than 1024 KiB",
                    "no unit publishes such a file: see what lies in its folder"
                )
            case .unreadable:
                ("a file could not be read", "breathpacer usage verify on the unit names it")
            case .otherList:
                ("SHA256SUMS is not as a unit writes it", "breathpacer usage verify on the unit says more")
            case .otherSums:
                (
                    "files do not match SHA256SUMS",
                    "pull again; if it stays so, replace the memory card of the unit"
                )
            case .stopped: ("stopped before its end", "pull again")
            case .wrongLine: ("wrong in the inventory", "mend the line")
            }
        },
        notPulled: ("No newer week has been pulled", "Pull it again; if a timer does that, see why it no longer does"))
}
