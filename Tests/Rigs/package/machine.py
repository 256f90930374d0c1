"""A machine with a fresh Debian 13, in a folder of its own, and the packages that are tried on it."""

import pathlib
import shutil
import subprocess
import tempfile

from Rigs.rig import CACHE, REPOSITORY

# What the tests of the package need besides a bare Debian.
INSTALLED = ("fish", "libgpiod3", "libstdc++6", "lintian", "man-db", "openssh-server", "systemd", "udev", "zsh")
# All files but dpkg's own and what others keep for themselves: the accounts' backups and the manual's index.
LISTING = r"""
find "$1" -xdev \( -path "$1/var/lib/dpkg" -o -path "$1/var/log" -o -path "$1/var/cache/man" \
    -o -path "$1/var/cache/ldconfig" -o -path "$1/tmp" -o -path "$1$2" \) -prune \
    -o ! -path "$1/etc/*-" -printf '%P %y %m %U:%G\n' | sort
cat "$1"/etc/passwd "$1"/etc/group "$1"/etc/shadow "$1"/etc/gshadow"""
# What must outlive everything but a purge: settings, keys and counts.
KEPT = "find /etc/breathpacer /var/lib/breathpacer -type f -exec sha256sum {} + | sort"


def field(package: pathlib.Path, name: str) -> str:
    """A field of a package's description."""
    return _said("dpkg-deb", "--field", package, name)


def with_version(package: pathlib.Path, version: str) -> pathlib.Path:
    """The same package with another version, which others of that version may depend on, beside it."""
    name = f"{field(package, 'Package')}_{version}"
    unpacked, made = package.parent / name, package.with_name(f"{name}.deb")
    _said("dpkg-deb", "--raw-extract", package, unpacked)
    control = unpacked / "DEBIAN/control"
    control.write_text(control.read_text().replace(field(package, "Version"), version))
    _said("dpkg-deb", "--root-owner-group", "--build", unpacked, made)
    return made


class Machine:
    """The machine. Commands run in it as they do in a root of Scripts/lib/root.sh; a context manager."""

    def __init__(self, shared: pathlib.Path):
        """`shared`: a folder that is seen there too."""
        self.shared = shared

    def __enter__(self):
        roots = CACHE / "roots"
        roots.mkdir(parents=True, exist_ok=True)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="package-trial.", dir=roots))
        suite = ["package-trial", "trixie", *INSTALLED]
        _root('folder=$1; shift; cached_root "$@"; cp -a --reflink=auto "$root/." "$folder"', self.folder, *suite)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def try_(self, *command: object) -> subprocess.CompletedProcess:
        """How a command ends there, with what it said as text."""
        return _root('share "$1"; in_root "${@:2}"', self.shared, self.folder, *command, check=False)

    def run(self, *command: object, status: int = 0) -> str:
        """What a command says there. Asserts its status."""
        done = self.try_(*command)
        assert done.returncode == status, f"{command[0]} ended with {done.returncode}: {done.stdout[-4000:]}"
        return done.stdout.strip()

    def run_as(self, account: str, *command: object, status: int = 0) -> str:
        """What a command says that an account runs."""
        identity = (f"--reuid={account}", f"--regid={account}", "--init-groups")
        return self.run("setpriv", *identity, *command, status=status)

    def install(self, *packages: pathlib.Path) -> str:
        """Installs packages, in this order and with nobody to ask; what dpkg said."""
        return self.run("dpkg", "-i", *packages)

    def version(self, name: str) -> str:
        """The version of a package that is installed there."""
        return self.run("dpkg-query", "--show", "--showformat", "${Version}", name)

    def files_of(self, name: str) -> set[str]:
        """A package's files, as dpkg lists them, and the folders on the way to them."""
        return set(self.run("dpkg", "--listfiles", name).splitlines())

    def owner(self, path: str) -> str:
        """The names of the packages that have a file, or nothing."""
        done = self.try_("dpkg-query", "--search", path)
        return done.stdout.rpartition(": ")[0] if done.returncode == 0 else ""

    def manual(self, *pages: str) -> None:
        """Reads pages of the manual, which must be without a warning."""
        for page in pages:
            said = self.run("sh", "-c", 'man --warnings "$1" 2>&1 >/tmp/manual && test -s /tmp/manual', "sh", page)
            assert not said, f"{page}: {said}"

    def altered(self, *names: str) -> set[str]:
        """The files of packages that are gone or not as they came."""
        return {line.split()[-1] for line in self.try_("dpkg", "--verify", *names).stdout.splitlines()}

    def path(self, name: str) -> pathlib.Path:
        """One of its files as this machine sees it."""
        return self.folder / name.lstrip("/")

    def listing(self) -> str:
        """All its files with their modes and owners, and its accounts."""
        return _said("bash", "-euc", LISTING, "bash", self.folder, self.shared)

    def kept(self) -> str:
        """The sums of settings and counts."""
        return self.run("sh", "-c", KEPT)


def _root(script: str, *arguments: object, check: bool = True) -> subprocess.CompletedProcess:
    begin = "set -euo pipefail; source Scripts/lib/root.sh; "
    return subprocess.run(
        ["bash", "-c", begin + script, "bash", *map(str, arguments)],
        cwd=REPOSITORY,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=check,
    )


def _said(*command: object) -> str:
    return subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
