#!/usr/bin/env python3
"""The integers of `amorce score` with DuckDB: score_duckdb.py ANSWERS KEY. Enums, one table, small groupings."""
import csv
import json
import sys

import duckdb

answers, key_file = sys.argv[1:3]
with open(key_file, encoding="utf-8") as file:
    key = {row["item"]: row for row in csv.DictReader(file)}
items = list(key)
base = duckdb.connect(":memory:")
base.execute("CREATE TYPE choice AS ENUM ('A', 'B', 'C', 'D'); CREATE TYPE wave AS ENUM ('pre', 'post');")
columns = {"participant": "VARCHAR", "phase": "wave", "session": "VARCHAR", **{item: "choice" for item in items}}
marks = ", ".join(f"coalesce({item} = '{key[item]['correct']}', false)::UTINYINT AS r_{item}" for item in items)
score = " + ".join(f"r_{item}" for item in items)
base.execute(f"""
    CREATE TEMP TABLE sheet AS SELECT *, ({score})::UTINYINT AS score FROM (
      SELECT *, {marks} FROM read_csv('{answers}', header = true, delim = ',', quote = '', auto_detect = false, columns = {columns}))""")

rows = [["score", *row] for row in base.execute("SELECT phase, score, count(*) FROM sheet GROUP BY ALL").fetchall()]
# A hundred and more conditional counts in one query take thirty times as long as twenty small groupings.
for item in items:
    grouped = base.execute(f"SELECT phase, {item}, count(*), sum(score) FROM sheet GROUP BY ALL").fetchall()
    rows += [["answer", phase, item, letter or "", n, int(total)] for phase, letter, n, total in grouped]
joined = """sheet b JOIN sheet l ON b.session = l.session AND b.participant = l.participant
    AND b.phase = 'pre' AND l.phase = 'post'"""
rows += [["pair", *row] for row in
         base.execute(f"SELECT b.score, l.score, count(*) FROM {joined} GROUP BY ALL").fetchall()]
sums = ", ".join(f"sum(b.r_{i} * l.r_{i}), sum(b.r_{i}), sum(l.r_{i})" for i in items)
people, *numbers = base.execute(f"SELECT count(*), {sums} FROM {joined}").fetchone()
numbers = iter(int(n) for n in numbers)
for item in items:
    both, before, later = next(numbers), next(numbers), next(numbers)
    rows.append(["change", item, both, before - both, later - both, people - before - later + both])
print(json.dumps(rows))
