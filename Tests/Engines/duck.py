"""DuckDB: the export as it is, and its views over Parquet files."""
import os

import duckdb


class DuckDB:
    name = "DuckDB"

    def rows(self, sql, _):
        with duckdb.connect(":memory:") as base:
            return base.execute(sql).fetchall()

    def stop(self):
        pass


class DuckParquet:
    name = "DuckDB over Parquet"
    TABLES = ["session", "key", "sheet", "answer", "tally"]

    def rows(self, sql, folder):
        data, views = sql.split("-- views\n", 1)
        with duckdb.connect(":memory:") as base:
            base.execute(data)
            for table in self.TABLES:
                base.execute(f"COPY amorce_{table} TO '{os.path.join(folder, table)}.parquet' (FORMAT parquet)")
        with duckdb.connect(":memory:") as base:
            for table in self.TABLES:
                path = os.path.join(folder, table) + ".parquet"
                base.execute(f"CREATE VIEW amorce_{table} AS SELECT * FROM read_parquet('{path}')")
            return base.execute(views).fetchall()

    def stop(self):
        pass
