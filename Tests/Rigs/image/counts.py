"""Counts on a card: a quarter of them, which the unit simulates for itself, and whether they are all still there."""

from Rigs.rig import require

FOLDER = "/var/lib/breathpacer"
# So many share the room that sessions are published.
SETTINGS = "[room]\nheadcount = 40\n"
SCRIPT = "counts.csv"
DAYS = 100
WEEKS = DAYS // 7
# Six sessions a day are 42 a week, which is published as the nearest ten.
HOURS = 8, 9, 11, 13, 14, 16
PUBLISHED_AS = ",40,ok,"
COUNT_S = 600
START_S = 300


def put_on(card):
    """Puts onto the FAT what `count` needs."""
    taps = [f"{day * 86_400 + hour * 3600},tap" for day in range(DAYS) for hour in HOURS]
    card.put("breathpacer.toml", SETTINGS)
    card.put(SCRIPT, "\n".join(["at_s,action", *taps, ""]))


def count(unit):
    """Has the unit's account count for a quarter, in virtual time; the lines that are published then."""
    require(unit.run("systemctl stop breathpacer", 120)[0] == 0, "not stopped")
    simulate = f"breathpacer simulate --for {DAYS}d --script /boot/firmware/{SCRIPT} --usage {FOLDER}"
    status, said = unit.run(f"runuser -u breathpacer -- {simulate} 2>&1", COUNT_S)
    require(status == 0, f"nothing is counted: {said}")
    require(unit.run("systemctl start breathpacer", START_S)[0] == 0, "not started again")
    lines = published(unit)
    weeks = sum(PUBLISHED_AS in line for line in lines)
    require(weeks == WEEKS, f"{weeks} weeks of {WEEKS} have their sessions: {lines}")
    unit.run("sync")
    return lines


def require_kept(unit, lines):
    """Requires that whatever was published still is."""
    now = published(unit)
    lost = [line for line in lines if line not in now]
    require(not lost, f"counts are lost: {lost}")


def published(unit):
    status, said = unit.run(f"cat {FOLDER}/published/weekly-*.csv {FOLDER}/published/health-*.csv", 60)
    require(status == 0, "nothing is published")
    return said.splitlines()
