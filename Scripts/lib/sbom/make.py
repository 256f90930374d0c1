"""Writes a bill of materials in CycloneDX: what debsbom finds in a dpkg status, and what is linked into the program.

    make.py NAME VERSION EPOCH OUTPUT ROOT
    make.py NAME VERSION EPOCH OUTPUT PACKAGE.deb…

What is linked into the program dpkg does not know: Package.swift has those libraries with their versions, and the
package's copyright their licences. The compiler's own library is named by the package (Static-Built-Using). debsbom
knows the licences of some source packages; what is installed has them in its copyright file, by Debian's names.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import uuid

from debian.copyright import Copyright, MachineReadableFormatError, NotMachineReadableError

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = "breathpacer"
DEPENDENCY = re.compile(r'\.package\(url: "https://([^"]+)", exact: "([^"]+)"\)')
# As SPDX calls what Debian calls otherwise.
LICENCES = {"Expat": "MIT", "Apache-2.0 with Swift-exception": "Apache-2.0 WITH Swift-exception"}


def field(package, *names):
    """A field of a package, or all of them."""
    command = ["dpkg-deb", "--field", package, *names]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.rstrip()


def root_of(packages, folder):
    """A root in which these packages are installed and no others."""
    entries = []
    for package in packages:
        entries.append(f"{field(package)}\nStatus: install ok installed\n")
        subprocess.run(["dpkg-deb", "--extract", package, folder], check=True)
    status = folder / "var/lib/dpkg/status"
    status.parent.mkdir(parents=True)
    status.write_text("\n".join(entries))
    return folder


def licences(root, package):
    """The licences that a package's copyright file names, as components have them; none if no machine can read it."""
    try:
        with (root / "usr/share/doc" / package / "copyright").open(encoding="utf-8", errors="replace") as file:
            stanzas = [stanza.license for stanza in Copyright(file, strict=False).all_files_paragraphs()]
    except (OSError, NotMachineReadableError, MachineReadableFormatError, ValueError):
        return []
    names = sorted({stanza.synopsis for stanza in stanzas if stanza and stanza.synopsis})
    return [{"license": {"name": name}} for name in names]


def linked():
    """The libraries that are linked into the program, as components."""
    with (REPOSITORY / "Scripts/debian/copyright").open() as file:
        stanzas = {stanza.files[0]: stanza.license.synopsis for stanza in Copyright(file).all_files_paragraphs()}
    for place, version in DEPENDENCY.findall((REPOSITORY / "Package.swift").read_text()):
        name = place.rpartition("/")[2]
        purl = f"pkg:swift/{place}@{version}"
        yield {
            "bom-ref": purl, "type": "library", "name": name, "version": version, "purl": purl,
            "licenses": [{"expression": LICENCES[stanzas[f"{name}/*"]]}],
        }  # fmt: skip


def main():
    name, version, epoch, output, *sources = sys.argv[1:]
    time = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        root, arch = sources[0], "arm64"
        if not pathlib.Path(root).is_dir():
            root, arch = root_of(sources, folder / "root"), field(sources[0], "Architecture")
        made = folder / "made.cdx.json"
        subprocess.run(
            [
                *(pathlib.Path(sys.executable).with_name("debsbom"), "generate", "-t", "cdx", "-r", root, "-o", made),
                *("--distro-name", name, "--distro-version", version, "--distro-arch", arch, "--with-licenses"),
                *("--timestamp", time.isoformat(), "--cdx-schema-version", "1.6"),
                *("--cdx-serialnumber", str(uuid.uuid5(uuid.NAMESPACE_URL, f"{name}/{version}"))),
            ],
            check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        bill = json.loads(made.read_text())
        for entry in bill["components"]:
            if "arch=source" not in entry["purl"] and (found := licences(pathlib.Path(root), entry["name"])):
                entry["licenses"] = found
    parts = list(linked())
    bill["components"] += parts
    named = (entry for entry in bill["components"] if entry["name"] == PROGRAM)
    program = next(entry["bom-ref"] for entry in named if "arch=source" not in entry["purl"])
    own = next((entry for entry in bill["dependencies"] if entry["ref"] == program), None)
    if own is None:
        bill["dependencies"].append(own := {"ref": program})
    own["dependsOn"] = sorted({*own.get("dependsOn", []), *(part["bom-ref"] for part in parts)})
    bill["dependencies"] += [{"ref": part["bom-ref"]} for part in parts]
    pathlib.Path(output).write_text(json.dumps(bill, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
