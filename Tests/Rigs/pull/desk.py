"""The facility's desk: a folder with inventory, keys and known hosts, and Scripts/pull-usage."""

import csv

from Rigs.pull import units
from Rigs.rig import SCRIPTS

PULL = SCRIPTS / "pull-usage"


class Desk:
    def __init__(self, folder, key):
        """A desk whose key lies elsewhere, since one is enough for all scenarios."""
        folder.mkdir(parents=True)
        self.folder, self.fleet = folder, folder / "fleet"
        self.inventory = folder / "inventory.csv"
        self.known_hosts = folder / "known_hosts"
        (folder / "pull_key").symlink_to(key)
        self.inventory.write_text("site,device,host,port\n")
        self.known_hosts.touch()

    def enter(self, site, device, port, known_host=""):
        """Adds a unit to the inventory, and to the known hosts."""
        with self.inventory.open("a") as inventory, self.known_hosts.open("a") as known_hosts:
            inventory.write(f"{site},{device},127.0.0.1,{port}\n")
            known_hosts.write(known_host)

    def pull(self, *options):
        """Runs Scripts/pull-usage; its outcome."""
        return units.run(PULL, "--pause", 1, *options, self.inventory, self.fleet)

    def folder_of(self, site, device):
        return self.fleet / f"site={site}" / f"device={device}"

    @property
    def status_file(self):
        return self.fleet / "pull-status.csv"

    @property
    def status(self):
        """Each device's last success and result."""
        with self.status_file.open(newline="") as file:
            return {row["device"]: (row["last_success"], row["result"]) for row in csv.DictReader(file)}
