"""The published files and what opens them."""

from Rigs.rig import Rig

RIG = Rig(
    what="Published files: a known year as other programs read it, and nothing of it left behind",
    where="sha256sum, frictionless, promtool, pandas, DuckDB, SQLite, LibreOffice",
    minutes=0.5,
    short_minutes=0.5,
    packages=("libreoffice-calc-nogui", "prometheus", "sqlite3"),
)
