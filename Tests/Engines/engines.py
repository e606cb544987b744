#!/usr/bin/env python3
"""The exported SQL on SQLite, PostgreSQL, DuckDB, DuckDB over Parquet and Spark: the integers of `amorce score`.

engines.py AMORCE SESSIONMAKER. Run it with the Python that has duckdb and pyspark (Scripts/engines.sh does)."""
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import kit_items
import paths
import rooms
import tables
from duck import DuckDB, DuckParquet
from postgres import Postgres
from spark import Spark

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WRITERS = 8


class SQLite:
    name = "SQLite"

    def rows(self, sql, _):
        base = sqlite3.connect(":memory:")
        script, query = sql.rsplit("-- query\n", 1)
        base.executescript(script)
        return base.execute(query).fetchall()

    def stop(self):
        pass


def run(command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def canonical(rows):
    """Rows of any driver as text and numbers."""
    return [tuple(None if x is None else x if isinstance(x, str) else int(x) for x in row) for row in rows]


def one_answer_changed(sql):
    """The same export with one person's first right answer turned into a pass."""
    head, answers = sql.split("INSERT INTO amorce_answer", 1)
    assert "'answer', " in answers
    place = answers.index("'answer', ")
    end = answers.index("', ", place + 10)
    return head + "INSERT INTO amorce_answer" + answers[:place] + "'pass', NULL" + answers[end + 1:]


class Check:
    def __init__(self):
        self.failures = 0

    def equal(self, what, got, wanted):
        fine = got == wanted
        self.failures += not fine
        print(f"  {got[:16]}…  {what}{'' if fine else '  DIFFERS'}", flush=True)


def case(name, made, items, amorce, maker, engines, check):
    with tempfile.TemporaryDirectory() as folder:
        lines = "".join(line + "\n" for room in made for line in room.lines())
        subprocess.run([maker, folder], input=lines, text=True, check=True)
        sessions = sorted(os.path.join(folder, f) for f in os.listdir(folder) if f.endswith(".amorce"))
        exports = {}
        for form in ("answers-csv", "answers-sql"):
            exports[form] = os.path.join(folder, form)
            command = [amorce, "export", form, *sessions, "--kit", ROOT, "--lang", "en", "-o", exports[form]]
            subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
            assert os.stat(exports[form]).st_mode & 0o777 == 0o600, "an export is for its owner alone"
        sheets = [s for r in made for s in r.sheets]
        answers = sum(a != rooms.ABSENT for s in sheets for a in s.answers)
        print(f"{name}: {len(sessions)} sessions, {len(sheets)} sheets, {answers} answers", flush=True)
        wanted = canonical(tables.reference(made))
        full, projected = tables.digest(wanted), tables.digest(tables.projected(wanted, items))
        score = [amorce, "score", "--kit", ROOT, "--format", "json"]
        from_csv = run(score + [exports["answers-csv"]])
        check.equal("amorce score of the exported CSV", tables.digest(tables.scored(from_csv)), projected)
        from_sessions = run(score + sessions)
        check.equal("amorce score of the session files", tables.digest(tables.scored(from_sessions)), projected)
        if not any(r.tallies for r in made):
            assert from_csv == from_sessions, "the JSON of CSV and of session files differs"
        with open(exports["answers-sql"], encoding="utf-8") as file:
            sql = file.read()
        for engine in engines:
            start = time.monotonic()
            rows = canonical(engine.rows(sql, folder))
            took = time.monotonic() - start
            check.equal(f"{engine.name}: as amorce score", tables.digest(tables.projected(rows, items)), projected)
            check.equal(f"{engine.name}: every integer, {len(rows)} rows, {took:.1f} s", tables.digest(rows), full)
        changed = tables.digest(canonical(engines[0].rows(one_answer_changed(sql), folder)))
        check.failures += changed == full
        print(f"  {changed[:16]}…  negative control, one answer changed: "
              f"{'SEEN AS EQUAL' if changed == full else 'differs, as it must'}")
        return sql, full


def main():
    # A test that is stopped takes its server with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGINT, lambda *_: sys.exit(130))
    amorce, maker = (os.path.abspath(path) for path in sys.argv[1:3])
    items = kit_items.items(ROOT)
    check = Check()
    postgres = Postgres()
    engines = [SQLite(), postgres, DuckDB(), DuckParquet()]
    try:
        postgres.start()
        engines.append(Spark())
        case("one workshop", rooms.workshop(items), items, amorce, maker, engines, check)
        sql, full = case("many rooms", rooms.many(items), items, amorce, maker, engines, check)
        paths.run(ROOT, amorce, maker, rooms.workshop(items), rooms.many(items), postgres, check)
        start = time.monotonic()
        rows = canonical(postgres.written_by(WRITERS, sql))
        took = time.monotonic() - start
        check.equal(f"PostgreSQL, {WRITERS} connections writing a sheet at a time, {took:.1f} s", tables.digest(rows), full)
    finally:
        for engine in engines:
            engine.stop()
    print(f"engines: {'all tables are equal' if check.failures == 0 else f'{check.failures} differences'}")
    sys.exit(1 if check.failures else 0)


main()
