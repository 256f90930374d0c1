"""The published files, what opens them and what is concluded from them."""

from Rigs.rig import Rig

RIG = Rig(
    what="Published files: a known year as other programs read it, nothing of it left behind, trials judged by them",
    where="sha256sum, frictionless, promtool, pandas, DuckDB, SQLite, LibreOffice; hospitals that are made up",
    minutes=1.5,
    short_minutes=0.8,
    packages=("libreoffice-calc-nogui", "prometheus", "python3-numpy", "sqlite3"),
)
