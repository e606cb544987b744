"""PostgreSQL: Debian's server in a cluster of its own, on loopback, as another user; gone when the test is over."""
import collections
import os
import pwd
import re
import secrets
import shutil
import socket
import subprocess
import tempfile

USER = "postgres"


def binaries():
    root = "/usr/lib/postgresql"
    return os.path.join(root, max(os.listdir(root), key=float), "bin")


class Postgres:
    name = "PostgreSQL"

    def __init__(self):
        self.bin = binaries()
        self.folder = tempfile.mkdtemp(prefix="amorce-postgres-")
        self.as_user = []
        if os.getuid() == 0:
            user = pwd.getpwnam(USER)
            os.chown(self.folder, user.pw_uid, user.pw_gid)
            self.as_user = ["runuser", "-u", USER, "--"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = str(free.getsockname()[1])
        self.environment = {**os.environ, "PGPASSWORD": secrets.token_hex(16), "PGHOST": "127.0.0.1", "PGPORT": self.port,
                            "PGUSER": USER, "PGDATABASE": "postgres", "PGOPTIONS": "-c client_min_messages=warning"}
        self.bases = 0

    def start(self):
        words = os.path.join(self.folder, "password")
        self.call(["sh", "-c", f"umask 077; cat > {words}"], input=self.environment["PGPASSWORD"])
        self.call([f"{self.bin}/initdb", "-D", f"{self.folder}/data", "-U", USER, "-A", "scram-sha-256",
                   f"--pwfile={words}", "-E", "UTF8", "--locale=C"])
        options = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self.call([f"{self.bin}/pg_ctl", "-D", f"{self.folder}/data", "-o", options, "-l", f"{self.folder}/log", "-w",
                   "start"])

    def call(self, command, **more):
        subprocess.run(self.as_user + command, check=True, stdout=subprocess.DEVNULL, text=True, cwd="/", **more)

    def psql(self, base, sql):
        """What the last query of a script prints."""
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", base],
                              input=sql, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return [line.split("\t") for line in done.stdout.splitlines()]

    def base(self):
        self.bases += 1
        self.psql("postgres", f"CREATE DATABASE t{self.bases}")
        return f"t{self.bases}"

    @staticmethod
    def typed(rows):
        return [(*row[:5], *(int(x) if x else None for x in row[5:])) for row in rows]

    def rows(self, sql, _):
        return self.typed(self.psql(self.base(), sql))

    def written_by(self, count, sql):
        """The tables made once, then connections that write sheets at the same time, each sheet in a transaction."""
        schema, rest = sql.split("-- data\n", 1)
        data, views = rest.split("-- views\n", 1)
        base = self.base()
        unique = "ALTER TABLE amorce_sheet ADD PRIMARY KEY (session, participant, wave);\n" \
                 "ALTER TABLE amorce_answer ADD PRIMARY KEY (session, participant, wave, item);\n"
        self.psql(base, schema + unique)
        sheets, first = collections.defaultdict(list), []
        for insert, rows in re.findall(r"(INSERT INTO \w+\([^)]*\) VALUES)\n(.*?);\n", data, re.S):
            for row in rows.split(",\n"):
                owner = re.match(r"\('([^']*)', '([^']*)', '([^']*)'", row)
                isOfSheet = "amorce_sheet" in insert or "amorce_answer" in insert
                (sheets[owner.groups()] if isOfSheet else first).append(f"{insert} {row};\n")
        self.psql(base, "".join(first))
        scripts = [[] for _ in range(count)]
        for number, owner in enumerate(sorted(sheets)):
            scripts[number % count].append("BEGIN;\n" + "".join(sheets[owner]) + "COMMIT;\n")
        writers = []
        for script in scripts:
            with tempfile.TemporaryFile("w+") as file:
                file.write("".join(script))
                file.seek(0)
                command = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", base]
                writers.append(subprocess.Popen(command, stdin=file, env=self.environment))
        assert [writer.wait() for writer in writers] == [0] * count
        return self.typed(self.psql(base, "-- views\n" + views))

    def stop(self):
        if os.path.exists(f"{self.folder}/data/postmaster.pid"):
            self.call([f"{self.bin}/pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "stop"])
        shutil.rmtree(self.folder)
