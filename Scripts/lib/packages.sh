# shellcheck shell=bash
# What the scripts need of Debian and of Swift. Sourced by them.

# need PACKAGE…: installs what is missing of these on this machine; asks for sudo only then. One script at a time: apt
# refuses a second one.
need() {
    are_installed "$@" && return
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    {
        flock 9
        are_installed "$@" && return
        echo "installing what is missing of: $*" >&2
        # A fresh Debian runs apt by itself as it starts: wait for its lock.
        local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
        "${apt[@]}" update 9<&-
        "${apt[@]}" install -y "$@" >/dev/null 9<&-
    } 9<"${BASH_SOURCE[0]}"
}

are_installed() {
    dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed | grep -qx "$#"
}

# need_swift: sees that the package can be built, and sets `build_flags`, the same for every script so that none builds
# anew what another has built.
need_swift() {
    command -v swift >/dev/null || {
        echo "Swift 6.0 or later is missing: see swift.org/install, or on Debian 13 apt install swiftlang" >&2
        exit 69
    }
    need libgpiod-dev pkg-config
    # shellcheck disable=SC2034 # for the scripts
    build_flags=(-c release --explicit-target-dependency-import-check error)
    [[ -z ${CI:-} ]] || build_flags+=(-Xswiftc -warnings-as-errors)
}
