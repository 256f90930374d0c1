"""What the placard tells of an invitation, from the settings to the paper."""

import subprocess

import pytest

from Rigs.handouts import setting
from Rigs.handouts.setting import LANGUAGES
from Rigs.handouts.test_sheets import WIDEST, text

INVITATION = '[invitation]\nat = ["07:15", "14:45"]\n'
# What stands on the wall for whoever wonders why the bar glows.
TOLD = {
    "en": "A faint glow invites you: press once.",
    "de": "Ein schwaches Glimmen lädt dazu ein: einmal drücken.",
    "fr": "Une faible lueur vous y invite : appuyez une fois.",
    "es": "Una luz tenue invita a hacerlo: pulse una vez.",
}


@pytest.fixture
def placard(tmp_path, breathpacer):
    """Draws the placard by some settings."""
    file = tmp_path / "settings.toml"

    def placard(settings, language, size) -> bytes:
        file.write_text(settings)
        command = [breathpacer, "placard", "--settings", file, "--language", language, "--size", size]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    return placard


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_invitation_is_told(context, placard, language):
    """The placard tells of an invitation that is set, and of none that is not, and every line has its room"""
    fullest = 0.0
    for size in ("a4", "a5"):
        for others in ("", WIDEST):
            usual, inviting = placard(others, language, size), placard(INVITATION + others, language, size)
            # A no-break space is a space to split().
            assert TOLD[language] in " ".join(text(inviting).split())
            assert TOLD[language] not in " ".join(text(usual).split())
            fullest = max(fullest, *(share for share, _ in setting.shares(context, inviting)))
    return f"the fullest line takes {fullest:.1%} of its box"
