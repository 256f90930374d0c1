"""The report and what reads it."""

from Rigs.rig import Rig

RIG = Rig(
    what="The report: accessibility, size, sums, metrics, and its speed beside DuckDB and gawk",
    where="Chromium with axe, DuckDB, Spark, pandas, node_exporter, Prometheus, Grafana's model",
    minutes=6,
    short_minutes=2,
    is_timed=True,
    packages=(
        *("chromium", "default-jre-headless", "fonts-dejavu-core", "gawk", "gcc", "libc6-dev"),
        *("poppler-utils", "prometheus", "prometheus-node-exporter"),
    ),
)
