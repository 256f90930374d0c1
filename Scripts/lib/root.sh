# shellcheck shell=bash
# A Debian of another release to test in: a root folder that debootstrap fills once and that is kept in the cache.
# Commands run in it see this machine's network and the folders they are given, and nothing else of it. Whatever is
# mounted for a command is mounted in its own namespace, so no way of ending a test leaves a mount behind.
# Sourced.

# shellcheck source-path=SCRIPTDIR source=packages.sh
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${BREATHPACER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/breathpacer}
shared=()
search_path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# A signal takes effect once the running command has ended, so that nothing writes any more to what is then removed.
trap 'exit 130' HUP INT TERM

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
fail() { say "$*"; exit 1; }

# become_root "$@": starts the script again through sudo, with its arguments, unless root runs it already.
become_root() {
    mkdir -p "$cache/roots"
    if ((EUID != 0)); then
        say "debootstrap and chroot need root: going on through sudo"
        exec sudo -E env HOME="$HOME" PATH="$PATH:/usr/sbin:/sbin" BREATHPACER_CACHE="$cache" "$0" "$@"
    fi
}

# What the roots take packages from besides the suite itself: `updates`, `security`.
more_archives=()
# How old what is known of Debian's archive may be.
archive_hours=${BREATHPACER_ARCHIVE_HOURS:-24}

# cached_root NAME SUITE PACKAGE…: sets `root` to a folder with this Debian and these packages, and holds its lock,
# `root_lock`, until the script and what it has started end. The folder's name has a hash of all that goes into it, the
# state of Debian's archive included, so that a change here or there makes a new one, and no root is older than Debian.
cached_root() {
    local name=$1 hash
    shift
    hash=$({ printf '%s\n' "$@"; archive_state "$1"; declare -f fill_root bare_root; } | sha256sum | cut -c 1-12)
    root=$cache/roots/$name-$hash
    exec {root_lock}>"$root.lock"
    flock "$root_lock"
    touch "$root.lock"
    if [[ ! -d $root ]]; then
        forget_roots
        say "making ${root##*/}, a minute or two the first time"
        rm -rf "$root.new"
        # In a shell of its own, whose trap is not the script's. The trap still has the failed command's output.
        (
            trap '[[ $? == 0 ]] || tail -n 30 "$root.log" >&3; rm -rf "$root.new"' EXIT
            fill_root "$root.new" "$@" >"$root.log" 2>&1
            mv "$root.new" "$root"
        ) 3>&2
    fi
}

# forget_roots: removes what nobody has used for a month.
forget_roots() {
    local lock descriptor
    while IFS= read -r -d '' lock; do
        exec {descriptor}>>"$lock"
        ! flock --nonblock "$descriptor" || rm -rf "${lock%.lock}" "${lock%.lock}.log" "$lock"
        exec {descriptor}>&-
    done < <(find "$cache/roots" -maxdepth 1 -name '*.lock' -mtime +30 -print0)
}

# debian_mirror LABEL: where apt on this machine has Debian's archive of this label from; nothing if it has none.
debian_mirror() {
    [[ -n $(apt-get indextargets) ]] || apt-get -o DPkg::Lock::Timeout=300 update -q >&2
    # shellcheck disable=SC2016 # apt expands this
    apt-get indextargets --format '$(REPO_URI)' \
        'Created-By: Packages' 'Origin: Debian' "Label: $1" 'Component: main' | sed -n 1p
}

# label_of ARCHIVE: what Debian calls an archive such as trixie-security. Backports lie beside the suite itself.
label_of() { [[ $1 == *-security ]] && echo Debian-Security || echo Debian; }

# archive_state SUITE: prints when Debian's archives last changed that a root of the suite takes packages from.
archive_state() {
    local archive mirror known
    for archive in "$1" "${more_archives[@]/#/$1-}"; do
        known=$cache/roots/archive-$archive
        mirror=$(debian_mirror "$(label_of "$archive")")
        if [[ -n $mirror && -z $(find "$known" -mmin "-$((archive_hours * 60))" 2>/dev/null) ]]; then
            if /usr/lib/apt/apt-helper -qq -o APT::Sandbox::User=root \
                download-file "${mirror%/}/dists/$archive/InRelease" "$known.$$" >&2; then
                mv "$known.$$" "$known"
            else
                say "the mirror does not say when $archive last changed: going on with what is known"
            fi
        fi
        sed -n '/^Date: /{s///p;q}' "$known" 2>/dev/null || true
    done
}

# swift_root: sets `root` to Debian 13 with its own Swift 6.0 and libgpiod 2, and with what cross-builds, packages and
# tries the program. The repository and what is built of it are at /breathpacer there.
swift_root() {
    cached_root swift-6.0 trixie \
        binutils-aarch64-linux-gnu build-essential busybox-static ca-certificates debhelper e2fsprogs git gpiod \
        help2man libgpiod-dev libstdc++-14-dev pkg-config python3-pytest swiftlang swiftlang-dev
}

# unit_root: sets `root` to Debian 13 with what a unit takes of it, and with what runs rigs there.
unit_root() {
    cached_root service trixie init libgpiod3 openssh-server procps python3-pytest udev
}

# fill_root FOLDER SUITE PACKAGE…: a copy of the suite's bare Debian, and the packages in it.
fill_root() {
    local folder=$1 suite=$2
    shift 2
    bare_root "$suite"
    cp -a --reflink=auto "$bare" "$folder"
    in_root "$folder" apt-get update -q
    in_root "$folder" apt-get install -y -q --no-install-recommends "$@"
    in_root "$folder" apt-get clean
    rm -rf "$folder"/var/lib/apt/lists/*
}

# bare_root SUITE: sets `bare` to a folder with the suite's smallest Debian, which all roots of the suite begin as.
# debootstrap fetches it once, from the mirror and through the proxy that apt uses on this machine.
bare_root() {
    local suite=$1 mirror
    need debian-archive-keyring debootstrap
    bare=$cache/roots/bare-$suite-$({ archive_state "$suite"; declare -f bare_root; } | sha256sum | cut -c 1-12)
    exec {bare_lock}>"$bare.lock"
    flock "$bare_lock"
    touch "$bare.lock"
    if [[ ! -d $bare ]]; then
        mirror=$(debian_mirror Debian)
        eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
        export http_proxy https_proxy
        rm -rf "$bare.new"
        unshare --mount debootstrap --variant=minbase "$suite" "$bare.new" ${mirror:+"$mirror"}
        {
            apt-config dump | sed -En '/^Acquire::(https?::|Check-)/p'
            echo 'DPkg::Lock::Timeout "300";'
        } >"$bare.new/etc/apt/apt.conf.d/90host"
        mv "$bare.new" "$bare"
    fi
    exec {bare_lock}>&-
}

# in_root FOLDER COMMAND [ARGUMENT…]: runs a command in a root, from /, with a plain environment and the shared folders.
in_root() {
    local folder=$1 path kept
    shift
    {
        echo "proc $folder/proc proc defaults"
        echo "sysfs $folder/sys sysfs ro"
        echo "devpts $folder/dev/pts devpts newinstance,ptmxmode=0666"
        echo "tmpfs $folder/dev/shm tmpfs defaults"
        for path in "${shared[@]}"; do
            echo "${path// /\\040} $folder${path// /\\040} none bind,ro,X-mount.mkdir"
        done
    } >"$folder/etc/fstab"
    mapfile -t kept < <(env | grep -iE '^(CI|(https?|all|no)_proxy|SSL_CERT_FILE|GIT_SSL_CAINFO|CURL_CA_BUNDLE)=')
    # shellcheck disable=SC2016 # the inner shell expands these
    unshare --mount sh -c 'mount --all --fstab "$0/etc/fstab" && exec chroot "$0" "$@"' "$folder" \
        env -i "${kept[@]}" HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH="$search_path" "$@"
}

# arm64_packages FOLDER PACKAGE…: downloads the packages for 64-bit Raspberry Pis of the root's Debian into a new folder.
arm64_packages() {
    local folder=$1 fetched=$root/var/cache/arm64
    shift
    rm -rf "$fetched"
    mkdir -p "$fetched/lists" "$fetched/packages"
    cat >"$fetched/apt.conf" <<'EOF'
APT::Architecture "arm64";
APT::Architectures { "arm64"; };
APT::Sandbox::User "root";
Dir::State::Lists "/var/cache/arm64/lists";
EOF
    in_root "$root" env APT_CONFIG=/var/cache/arm64/apt.conf apt-get -qq update
    in_root "$root" env -C /var/cache/arm64/packages APT_CONFIG=/var/cache/arm64/apt.conf apt-get -qq download "$@"
    mv "$fetched/packages" "$folder"
    rm -rf "$fetched"
}

# share FOLDER…: lets the commands in a root read these folders of this machine, under the same names.
share() { shared+=("$@"); }

# connect FOLDER: lets the commands in a root reach names, certificates and the package's dependencies as this machine
# does; git may rewrite the dependencies' addresses to a mirror or to local folders.
connect() {
    local folder=$1 file entry key
    local -A local_mirrors=()
    need git
    for file in /etc/hosts /etc/resolv.conf "${SSL_CERT_FILE:-}" "${GIT_SSL_CAINFO:-}" "${CURL_CA_BUNDLE:-}"; do
        [[ ! -f $file ]] || install -D -m 644 "$file" "$folder$file"
    done
    rm -f "$folder/etc/gitconfig"
    git config --file "$folder/etc/gitconfig" safe.directory '*'
    while IFS= read -r -d '' entry; do
        key=${entry%%$'\n'*}
        git config --file "$folder/etc/gitconfig" --add "$key" "${entry#*$'\n'}"
        key=${key#url.} key=${key%.*} key=${key#file://}
        [[ ! -d $key ]] || local_mirrors[$key]=
    done < <(git -C "$repository" config --null --get-regexp '^url\..*\.insteadof$')
    share "${!local_mirrors[@]}"
}

# copy_repository FOLDER: makes the folder hold the files git tracks or would add, as they are now, and no other but
# what a build has left there, so that the next build goes on from it.
copy_repository() {
    local files
    need rsync
    files=$(mktemp -d)
    git -C "$repository" ls-files -coz --exclude-standard |
        rsync -a --from0 --files-from=- --ignore-missing-args "$repository/" "$files/"
    # A file that has not changed keeps its time, so that a fresh clone builds only what has.
    rsync -rlp --checksum --delete --exclude=/.build --exclude=/Package.resolved --mkpath "$files/" "$1/"
    rm -rf "$files"
}

# with_arm64 COMMAND [ARGUMENT…]: runs a command in namespaces of its own, root there over all users, where the kernel
# takes programs for 64-bit Raspberry Pis as its own (qemu-user-static; Linux 6.7 or later).
with_arm64() {
    # Users are mapped from outside, while the program that is to run still waits for it.
    # shellcheck disable=SC2016 # the inner shells expand these
    bash -euc '
        {
            until [[ $(readlink "/proc/$$/ns/user") != "$(readlink /proc/self/ns/user)" ]]; do sleep 0.1; done
            echo 0 0 65536 >"/proc/$$/gid_map"
            echo 0 0 65536 >"/proc/$$/uid_map"
        } &
        exec unshare --user --mount sh -c "until grep -q . /proc/self/uid_map; do sleep 0.1; done; exec \"\$@\"" sh "$@"
    ' sh sh -euc '
        mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
        cat /usr/lib/binfmt.d/qemu-aarch64.conf >/proc/sys/fs/binfmt_misc/register
        exec "$@"
    ' sh "$@"
}
