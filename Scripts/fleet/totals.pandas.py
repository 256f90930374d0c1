"""pandas: published sessions by site, and the weeks that are too small to be in them, of the folder fleet/."""

import pathlib

import pandas


def totals(folder="fleet"):
    files = sorted(pathlib.Path(folder).glob("site=*/device=*/weekly-[0-9]*.csv"))
    weeks = pandas.concat(
        pandas.read_csv(file, dtype={"started": "Int64"}).assign(site=file.parts[-3].removeprefix("site="))
        for file in files
    )
    weeks["low"] = weeks["flag"] == "low"
    return weeks.groupby("site").agg(
        started_about=("started", "sum"), numbered_weeks=("started", "count"), small_weeks=("low", "sum")
    )


if __name__ == "__main__":
    print(totals().to_string())
