#!/usr/bin/env python3
"""The integers of `amorce score` with polars: score_polars.py ANSWERS KEY. Enums, one lazy query, streaming engine."""
import json
import sys

import polars as pl

answers, key_file = sys.argv[1:3]
key = {row["item"]: row for row in pl.read_csv(key_file, infer_schema=False).to_dicts()}
items = list(key)
choice = pl.Enum(["A", "B", "C", "D"])
# Blanks are nulls: an Enum takes no empty text.
schema = {"participant": pl.String, "phase": pl.Enum(["pre", "post"]), "session": pl.String,
          **{item: choice for item in items}}
sheets = pl.scan_csv(answers, schema=schema).with_columns(
    **{"r_" + item: pl.col(item).eq(key[item]["correct"]).fill_null(False).cast(pl.UInt8) for item in items}
).with_columns(score=pl.sum_horizontal(["r_" + item for item in items]).cast(pl.UInt8))

marks = sheets.select("participant", "session", "phase", "score", *["r_" + item for item in items])
before = marks.filter(pl.col("phase") == "pre").drop("phase")
later = marks.filter(pl.col("phase") == "post").drop("phase")
pairs = before.join(later, on=["session", "participant"], suffix="_later")
queries = [sheets.group_by("phase", "score").len()]
queries += [sheets.group_by("phase", item).agg(pl.len().alias("n"), pl.col("score").sum().cast(pl.Int64).alias("sum"))
            for item in items]
queries.append(pairs.group_by("score", "score_later").len())
both = lambda item: pl.col("r_" + item).cast(pl.Int64) * pl.col("r_" + item + "_later")
queries.append(pairs.select(
    pl.len().alias("n"),
    *[both(item).sum().alias("both_" + item) for item in items],
    *[pl.col("r_" + item).cast(pl.Int64).sum().alias("before_" + item) for item in items],
    *[pl.col("r_" + item + "_later").cast(pl.Int64).sum().alias("later_" + item) for item in items]))
scores, *tables, joint, change = pl.collect_all(queries, engine="streaming")

rows = [["score", *row] for row in scores.rows()]
for item, table in zip(items, tables):
    rows += [["answer", phase, item, answer or "", n, total] for phase, answer, n, total in table.rows()]
rows += [["pair", *row] for row in joint.rows()]
for row in change.to_dicts():
    for item in items:
        n, both_right, first, second = row["n"], row["both_" + item], row["before_" + item], row["later_" + item]
        rows.append(["change", item, both_right, first - both_right, second - both_right,
                     n - first - second + both_right])
print(json.dumps(rows))
