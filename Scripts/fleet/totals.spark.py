"""Spark: published sessions by site, and the weeks that are too small to be in them, of the folder fleet/."""

from pyspark.sql import SparkSession
from pyspark.sql import functions as f


def totals(spark, folder="fleet"):
    weeks = (
        spark.read.option("header", True)
        .option("basePath", folder)
        .schema(
            "week STRING, started INT, flag STRING, coverage STRING, ready_hours INT, clock STRING, "
            "site STRING, device STRING"
        )
        .csv(f"{folder}/site=*/device=*/weekly-[0-9]*.csv")
    )
    return (
        weeks.groupBy("site")
        .agg(
            f.coalesce(f.sum("started"), f.lit(0)).alias("started_about"),
            f.count("started").alias("numbered_weeks"),
            f.count(f.when(f.col("flag") == "low", 1)).alias("small_weeks"),
        )
        .orderBy("site")
    )


if __name__ == "__main__":
    totals(SparkSession.builder.master("local[*]").getOrCreate()).show(100)
