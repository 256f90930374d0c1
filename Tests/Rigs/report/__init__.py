"""The report and what reads it."""

from Rigs.rig import Rig

RIG = Rig(
    what="The report: accessibility, size, sums, metrics, and its speed beside DuckDB and gawk",
    where="Chromium with axe, DuckDB, Spark, pandas, node_exporter, Prometheus",
    minutes=6,
    short_minutes=2,
    is_timed=True,
    packages=(
        *("chromium", "default-jre-headless", "fonts-dejavu-core", "gawk", "poppler-utils"),
        *("prometheus", "prometheus-node-exporter"),
    ),
    python=(
        *("axe-playwright-python==0.1.8", "duckdb==2.0.1", "frictionless==5.21.0", "pandas==3.1.1"),
        *("playwright==1.65.2", "pyspark==4.3.0"),
    ),
)
