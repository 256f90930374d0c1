# shellcheck shell=bash
# What the scripts need of Debian and of Swift. Sourced by them.

# need PACKAGE…: installs what is missing of these on this machine; asks for sudo only then.
need() {
    dpkg-query -W -f '${db:Status-Status}\n' "$@" 2>/dev/null | grep -cx installed | grep -qx "$#" && return
    local as_root=()
    ((EUID == 0)) || as_root=(sudo)
    echo "installing what is missing of: $*" >&2
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "$@" >/dev/null
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
