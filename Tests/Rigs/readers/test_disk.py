"""Neither the light nor the counts of a session know of the disk."""

from Rigs.usage import slots

TAPS = "at_s,action\n1,tap\n700,tap\n1400,tap\n"
SCRIPTS = {"well": TAPS, "failing": f"{TAPS}5,disk_error\n750,disk_full\n1500,disk_ok\n"}


def test_light_and_counts_do_not_know_of_the_disk(simulate, tmp_path):
    """Three sessions have the same light, byte by byte, on a disk that fails, and after its return the same counts"""
    lights, weeks = [], []
    for disk, actions in SCRIPTS.items():
        script, light, usage = tmp_path / f"{disk}.csv", tmp_path / f"{disk}.light.csv", tmp_path / disk
        script.write_text(actions)
        simulate("--script", script, "--for", "1h", "--trace", light, "--usage", usage)
        lights.append(light.read_bytes())
        weeks.append(slots.newest(slots.read((usage / "private/state").read_bytes())).week)
    assert lights[0] == lights[1], "the light differs"
    assert weeks[0] == weeks[1]
    return f"sessions {weeks[0]['sessions']}"
