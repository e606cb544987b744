"""The commands of docs/outgrowing.md, as they stand there, in a folder with two folders of sessions."""
import os
import re
import subprocess
import sys
import tempfile

import tables


def blocks(page):
    """The indented lines after each mark, and the heading above them."""
    heading, found, lines = "", [], None
    for line in page.splitlines():
        if line.startswith("## "):
            heading = line[3:]
        if line == "<!-- run -->":
            lines = []
            found.append((heading, lines))
        elif lines is not None and (line.startswith("    ") or not line):
            lines.append(line[4:])
        else:
            lines = None
    return [(heading, "\n".join(lines)) for heading, lines in found]


def run(root, amorce, maker, first, second, postgres, check):
    """Runs every block; what PostgreSQL then holds is both folders, and a second load changes nothing."""
    with open(os.path.join(root, "docs", "outgrowing.md"), encoding="utf-8") as file:
        found = blocks(file.read())
    assert len(found) == 6, "docs/outgrowing.md has other blocks than this test knows"
    with tempfile.TemporaryDirectory() as folder:
        for name, rooms in (("sessions", first), ("more", second)):
            os.mkdir(os.path.join(folder, name))
            lines = "".join(line + "\n" for room in rooms for line in room.lines())
            subprocess.run([maker, os.path.join(folder, name)], input=lines, text=True, check=True)
        for part in ("Modules", "Quizzes"):
            os.symlink(os.path.join(root, part), os.path.join(folder, part))
        places = [os.path.dirname(amorce), os.path.dirname(sys.executable), os.environ["PATH"]]
        environment = {**postgres.environment, "PATH": ":".join(places)}
        for heading, script in found:
            done = subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment,
                                  capture_output=True, text=True, check=False)
            fine = done.returncode == 0
            check.failures += not fine
            lines = len(done.stdout.splitlines())
            print(f"  docs/outgrowing.md, {heading}: {f'{lines} lines' if fine else done.stderr[-600:]}", flush=True)
        both = tables.digest(tables.reference(first + second))
        held = "SELECT part, wave, item, kind, answer, score, later, n FROM amorce_tables"
        check.equal("PostgreSQL after the page's commands", tables.digest(postgres.typed(postgres.psql("workshops", held))),
                    both)
        again = re.search(r"^sed .*$", found[2][1], re.M).group()
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", again], cwd=folder, env=environment,
                              capture_output=True, check=False)
        assert done.returncode != 0, "a second load of the same sessions was taken"
        check.equal("the same loaded again: refused",
                    tables.digest(postgres.typed(postgres.psql("workshops", held))), both)
