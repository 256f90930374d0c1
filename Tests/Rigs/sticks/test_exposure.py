"""The service that copies, by systemd's own measure."""

from Rigs.rig import SCRIPTS, last_line, said_by

SERVICE = SCRIPTS / "debian/breathpacer-usb-copy@.service"


def test_exposure():
    """systemd finds the exposure of the service that copies 1.5 or less"""
    # In tenths of systemd's points, of which 100 is a service without any restriction.
    return last_line(said_by("systemd-analyze", "security", "--offline=true", "--threshold=15", SERVICE))
