"""Spark SQL, two local workers; it takes one statement at a time."""
import os
import shutil
import sys
import tempfile


class Spark:
    name = "Spark SQL"

    def __init__(self):
        from pyspark.sql import SparkSession
        self.folder = tempfile.mkdtemp(prefix="amorce-spark-")
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        self.session = (
            SparkSession.builder.master("local[2]").appName("amorce")
            .config("spark.sql.warehouse.dir", os.path.join(self.folder, "warehouse"))
            .config("spark.local.dir", os.path.join(self.folder, "local"))
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4").config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.driver.memory", "2g").config("spark.log.level", "ERROR").getOrCreate())
        self.bases = 0

    def rows(self, sql, _):
        self.bases += 1
        self.session.sql(f"CREATE DATABASE t{self.bases}")
        self.session.sql(f"USE t{self.bases}")
        rows = []
        for statement in sql.split(";\n"):
            if any(line.strip() and not line.startswith("--") for line in statement.splitlines()):
                rows = self.session.sql(statement).collect()
        return [tuple(row) for row in rows]

    def stop(self):
        self.session.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
