"""What wifi-setup makes of a file that an installer has written: a configuration of wpa_supplicant, or one line."""

import subprocess

import pytest

from Rigs.rig import SCRIPTS, last_line, require, said_by

SETUP = SCRIPTS / "image-files/usr/lib/breathpacer/wifi-setup"
SERVICE = SCRIPTS / "image-files/etc/systemd/system/breathpacer-wifi.service"
PERSONAL = "country=DE\nssid=Ward 3\npassword=rain on the roof\n"
ENTERPRISE = (
    "country=DE\nssid=Clinic\nidentity=light-17\npassword=secret\nserver=radius.clinic.example\nca=clinic.pem\n"
)
CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


def made(folder, text, name="wifi.txt"):
    """Runs the program on a file; its status, what it says, and what it wrote."""
    file, configuration = folder / name, folder / "made.conf"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "clinic.pem").write_text(CERTIFICATE)
    (folder / "empty.pem").write_text("")
    done = subprocess.run(
        [SETUP, file, configuration], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    written = configuration.read_text() if configuration.exists() else None
    return done.returncode, done.stdout.strip(), written


@pytest.mark.parametrize(
    "text", [PERSONAL, PERSONAL.replace("\n", "\r\n"), b"\xef\xbb\xbf# ours\n\n" + PERSONAL.encode()]
)
def test_personal(tmp_path, text):
    """a Wi-Fi with one password for all is joined by WPA2 or WPA3, however a laptop ends its lines"""
    status, said, written = made(tmp_path, text)
    require(status == 0 and not said, f"status {status}: {said}")
    lines = [line.strip() for line in written.splitlines()]
    # "Ward 3", byte by byte.
    for wanted in [
        "country=DE", "sae_pwe=2", "ssid=576172642033", "key_mgmt=WPA-PSK SAE", 'psk="rain on the roof"',
        "ieee80211w=1",
    ]:  # fmt: skip
        require(wanted in lines, f"{wanted} is missing in {lines}")
    require((tmp_path / "made.conf").stat().st_mode & 0o077 == 0, "others may read the password")


def test_enterprise(tmp_path):
    """a Wi-Fi where each device has an account is joined only past a server that the authority vouches for"""
    status, said, written = made(tmp_path, ENTERPRISE)
    require(status == 0 and not said, f"status {status}: {said}")
    for wanted in [
        "key_mgmt=WPA-EAP", "eap=PEAP", "identity=6c696768742d3137", f'ca_cert="{tmp_path}/clinic.pem"',
        'domain_suffix_match="radius.clinic.example"', 'phase1="tls_disable_time_checks=1"',
    ]:  # fmt: skip
        require(wanted in written, f"{wanted} is missing in {written}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "country is missing"),
        ("country=DE\nssid=Ward\n", "password is missing; an open network is not joined"),
        ("country=Germany\nssid=Ward\npassword=rain on the roof\n", "country: found Germany; expected two capital"),
        (PERSONAL + "ssid=Ward 4\n", "wifi.txt:4: ssid is there twice"),
        (PERSONAL + "pasword=x\n", "wifi.txt:4: found pasword; expected country, ssid, password"),
        (PERSONAL + "Ward 3\n", "wifi.txt:4: found a line without ="),
        ("country=DE\nssid=\n", "wifi.txt:2: ssid has no value"),
        ("country=DE\nssid=Ward\npassword=short\n", "password has 5 characters; allowed: 8 to 63"),
        (f"country=DE\nssid=Ward\npassword={'x' * 64}\n", "password has 64 characters; allowed: 8 to 63"),
        (f"country=DE\nssid={'x' * 33}\npassword=12345678\n", "ssid has 33 bytes; allowed: 32"),
        ("country=DE\nssid=Ward\npassword=a\tbcdefghi\n", "password has a character that cannot be written"),
        (ENTERPRISE.replace("server=radius.clinic.example\n", ""), "server is missing"),
        (ENTERPRISE.replace("clinic.pem", "missing.pem"), "ca: missing.pem holds no certificate in PEM"),
        (ENTERPRISE.replace("clinic.pem", "empty.pem"), "ca: empty.pem holds no certificate in PEM"),
        (ENTERPRISE.replace("clinic.pem", "../clinic.pem"), "ca: found ../clinic.pem; expected a file beside"),
        (ENTERPRISE.replace("radius.clinic.example", 'x"\n}'), "wifi.txt:6: found a line without ="),
        (ENTERPRISE.replace("radius.clinic.example", 'x" y'), "server: expected a name"),
        ("#" * 5000, "it has 5000 bytes; allowed: 4096"),
    ],
)
def test_refused(tmp_path, text, words):
    """what is wrong with the file is told in one line with what is expected, and nothing is written"""
    status, said, written = made(tmp_path, text)
    require(status == 78 and words in said and said.endswith("; no Wi-Fi") and "\n" not in said, f"{status}: {said}")
    require(written is None, "a configuration was written")
    return said


def test_exposure_of_wifi():
    """systemd finds the exposure of the service that listens to the radio 3.0 or less"""
    return last_line(said_by("systemd-analyze", "security", "--offline=true", "--threshold=30", SERVICE))
