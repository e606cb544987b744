"""Faults while a group's session is made, filled, closed, brought up to date and wiped."""
import os
import shutil
import sqlite3
import subprocess
import tempfile

from common import ENVIRONMENT, Folder, KILLED, KIT, PROGRAM, WORDS, amorce, expect, sweep
from quiz import SAVED

TICKET, OTHER = "10006", "10014"
ROW = "12341234123412341234"
SEATED = ["1", "2", "3", "4"]


def rows(path):
    """What is in a file, read by SQLite itself: answers by ticket and place, counts, and whether it is closed."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        expect(base.execute("PRAGMA integrity_check").fetchone()[0] == "ok", f"{path}: integrity")
        answers = {(ticket, wave, pos): answer for ticket, wave, pos, answer in base.execute(
            "SELECT a.participant, a.wave, i.pos, a.answer FROM answer a JOIN item i ON i.id = a.item")}
        counts = {(wave, pos, answer): count for wave, pos, answer, count in base.execute(
            "SELECT t.wave, t.pos, c.answer, t.count FROM tally t JOIN code c USING (pos, symbol)")}
        closed = base.execute("SELECT value FROM meta WHERE name = 'closed'").fetchone()
        version = base.execute("PRAGMA user_version").fetchone()[0]
        return answers, counts, closed is not None, version
    finally:
        base.close()


class Work:
    """One command, the file that it starts from, and what must hold of the file afterwards."""
    words, lines = [], ""

    def __init__(self, template):
        self.template = template

    def once(self, prefix, what):
        with Folder() as folder:
            path = f"{folder}/s.amorce"
            if self.template:
                shutil.copy(self.template, path)
            name = f"{type(self).__name__}: {what}"
            code, shown, _ = amorce([path if word == "FILE" else word for word in self.words], self.lines, prefix)
            expect(code != 0 or self.acknowledges(shown), f"{name}: ended well without saying so")
            self.check(path, shown, code, name)
            left = [file for file in os.listdir(folder) if file != "s.amorce"]
            expect(left == [], f"{name}: left behind {left}")
        return code

    def acknowledges(self, shown):
        return "saved" in shown

    def check(self, path, shown, code, what):
        # Opening for writing brings a file back that was interrupted, and takes away what was left beside it.
        again = amorce(["session", "enter", path, "--phase", "pre", "--answers", "/dev/null"])
        expect(again[0] == 0, f"{what}: opening it again ended with {again[0]} {again[2].strip()}")
        if again[0] == 0:
            answers, counts, closed, version = rows(path)
            for place, answer in BASE.items():
                expect(answers.get(place) == answer, f"{what}: an earlier answer is {answers.get(place)}")
            self.holds(shown, answers, counts, version, what)

    def holds(self, shown, answers, counts, version, what):
        pass


# The sheet that every session starts with.
BASE = {(OTHER, "pre", place + 1): WORDS[digit] for place, digit in enumerate(ROW)}


class Seat(Work):
    words = ["session", "seat", "FILE", "--phase", "pre"]
    lines = "\n".join([TICKET, *SEATED, "q"]) + "\n"

    def holds(self, shown, answers, counts, version, what):
        for number in map(int, SAVED.findall(shown)):
            found = answers.get((TICKET, "pre", number))
            expect(found == WORDS[SEATED[number - 1]], f"{what}: answer {number} is {found}")
        for (ticket, _, place), answer in answers.items():
            if ticket == TICKET:
                expect(answer == WORDS[SEATED[place - 1]], f"{what}: answer {place} is {answer}, never given")


class Upgrade(Seat):
    """The same on a file of version 1: it is of one version or of the other, and whole."""

    def holds(self, shown, answers, counts, version, what):
        super().holds(shown, answers, counts, version, what)
        expect(version == (2 if SAVED.search(shown) else version) and version in (1, 2), f"{what}: version {version}")


class Enter(Work):
    words = ["session", "enter", "FILE", "--phase", "pre", "--answers", "-"]
    lines = f"{TICKET} {ROW}\n+ {ROW}\n"

    def holds(self, shown, answers, counts, version, what):
        tickets = {ticket for ticket, _, _ in answers}
        expect(len(tickets) in ((3,) if "2 sheets: saved" in shown else (1, 3)), f"{what}: {len(tickets)} sheets")


class Tally(Work):
    words = ["session", "tally", "FILE", "--phase", "post", "--answers", "-"]
    lines = "item-1 3 2 1 4\nitem-2 1 1 1 1\n"

    def holds(self, shown, answers, counts, version, what):
        expect(len(counts) in ((8,) if "counts saved" in shown else (0, 8)), f"{what}: {len(counts)} counts")
        expect(counts.get(("post", 1, "myth"), 3) == 3, f"{what}: a count has changed")


class Close(Work):
    words = ["session", "close", "FILE"]

    def acknowledges(self, shown):
        return "closed on" in shown

    def check(self, path, shown, code, what):
        again = amorce(["session", "close", path])
        expect(again[0] == 0, f"{what}: closing it again ended with {again[0]} {again[2].strip()}")
        answers, _, closed, _ = rows(path)
        expect(closed and answers == BASE, f"{what}: closed {closed}, {len(answers)} answers")


class New(Work):
    words = ["session", "new", "-o", "FILE"]

    def acknowledges(self, shown):
        return "To be wiped by" in shown or "to be wiped by" in shown

    def check(self, path, shown, code, what):
        if not os.path.exists(path):
            expect(not self.acknowledges(shown), f"{what}: said to be there, and is not")
            expect(amorce(self.filled(path))[0] == 0, f"{what}: making it again")
        again = amorce(["session", "enter", path, "--phase", "pre", "--answers", "-"], f"{TICKET} {ROW}\n")
        expect(again[0] == 0, f"{what}: using it ended with {again[0]} {again[2].strip()}")

    def filled(self, path):
        return [path if word == "FILE" else word for word in self.words]


class Wipe(Work):
    words = ["session", "wipe", "FILE", "--yes"]

    def acknowledges(self, shown):
        return "Wiped on" in shown

    def check(self, path, shown, code, what):
        if self.acknowledges(shown):
            expect(not os.path.exists(path), f"{what}: said to be gone, and is there")
        if os.path.exists(path):
            again = amorce(["session", "wipe", path, "--yes"])
            expect(again[0] == 0, f"{what}: wiping again ended with {again[0]} {again[2].strip()}")
        for name in os.listdir(os.path.dirname(path)):
            with open(f"{os.path.dirname(path)}/{name}", "rb") as file:
                expect(OTHER.encode() not in file.read(), f"{what}: a ticket is still in {name}")


class Templates:
    """Files to start from: a session with one sheet, the same as version 1 would have made it."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="amorce-sessions-")
        self.now, self.old = f"{self.folder}/now.amorce", f"{self.folder}/old.amorce"
        made = amorce(["session", "new", "-o", self.now])
        expect(made[0] == 0, f"a session to start from: {made}")
        filled = amorce(["session", "enter", self.now, "--phase", "pre"], f"{OTHER} {ROW}\n")
        expect(filled[0] == 0, f"a sheet to start from: {filled}")
        shutil.copy(self.now, self.old)
        base = sqlite3.connect(self.old, isolation_level=None)
        for sql in ["DROP TABLE ticket", "PRAGMA user_version = 1", "VACUUM"]:
            base.execute(sql)
        base.close()
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def works(self):
        return [Seat(self.now), Enter(self.now), Tally(self.now), Close(self.now), New(None), Wipe(self.now),
                Upgrade(self.old)]


def kills():
    total = 0
    with Templates() as templates:
        for work in templates.works():
            points = sum(sweep(call, "signal=KILL", work.once, KILLED)
                         for call in ["pwrite64", "fdatasync", "fsync", "unlink", "link", "ftruncate", "write"])
            print(f"  kill in {type(work).__name__.lower()}: {points} points", flush=True)
            expect(points >= 8, f"kill sweep of {type(work).__name__} met only {points} calls")
            total += points
    return f"{total} kills in {len(templates.works())} commands"


def errors():
    total = 0
    with Templates() as templates:
        for work in templates.works():
            points = 0
            for call, error in [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO")]:
                points += sweep(call, f"error={error}", work.once, [2, 73, 74])
            points += sweep("write", "error=EINTR", work.once, [])
            print(f"  errors in {type(work).__name__.lower()}: {points} points", flush=True)
            total += points
    return f"{total} errors"


def full_disk():
    place = tempfile.mkdtemp(prefix="amorce-full-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", place], check=True)
    try:
        path = f"{place}/s.amorce"
        expect(amorce(["session", "new", "-o", path])[0] == 0, "full disk: a session to start from")
        expect(amorce(["session", "enter", path, "--phase", "pre"], f"{OTHER} {ROW}\n")[0] == 0, "full disk: a sheet")
        with open(f"{place}/fill", "wb", buffering=0) as fill:
            try:
                while fill.write(b"x" * 512):
                    pass
            except OSError:
                pass
        code, shown, messages = amorce(["session", "seat", path, "--phase", "pre"], f"{TICKET}\n1\n2\nq\n")
        expect((code, SAVED.findall(shown)) == (74, []), f"full disk: seat ends with {code}")
        expect("answer to question 1 was not saved" in messages, f"full disk: says {messages!r}")
        for words in [["enter", path, "--phase", "post"], ["close", path]]:
            code, shown, _ = amorce(["session", *words], f"{TICKET} {ROW}\n")
            expect(code == 74 and "saved" not in shown, f"full disk: {words[0]} ends with {code}")
        expect(amorce(["session", "new", "-o", f"{place}/t.amorce"])[0] == 73, "full disk: a new session")
        os.remove(f"{place}/fill")
        code, shown, _ = amorce(["session", "seat", path, "--phase", "pre"], f"{TICKET}\n1\n2\nq\n")
        expect((code, SAVED.findall(shown)) == (0, ["1", "2"]), f"full disk, freed again: {code}")
        found = rows(path)[0]
        expect({key: found.get(key) for key in BASE} == BASE, "full disk: an earlier answer is lost")
        expect(amorce(["session", "wipe", path, "--yes"])[0] == 0 and os.listdir(place) == [], "full disk: wiping")
    finally:
        subprocess.run(["umount", place], check=True)
        os.rmdir(place)
    return "full, freed, taken up again, wiped"


def two_writers():
    with Templates() as templates:
        first = subprocess.Popen([PROGRAM, "session", "seat", templates.now, "--phase", "pre", "--kit", KIT, "--lang", "en"],
                                 stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT, text=True)
        first.stdin.write(f"{TICKET}\n1\n")
        first.stdin.flush()
        for line in first.stdout:
            if SAVED.match(line):
                break
        for words in [["seat", templates.now, "--phase", "post"], ["enter", templates.now, "--phase", "pre"],
                      ["tally", templates.now, "--phase", "pre"], ["close", templates.now], ["wipe", templates.now, "--yes"],
                      ["tickets", "1", templates.now]]:
            code, _, messages = amorce(["session", *words])
            expect(code == 75 and "is open in another program" in messages, f"two writers: {words[0]} ends with {code}")
        code, shown, _ = amorce(["session", "list", templates.now])
        expect(code == 0 and "2 sheets" in shown, f"two writers: reading beside ends with {code}")
        first.kill()
        first.wait()
        expect(amorce(["session", "close", templates.now])[0] == 0, "two writers: the lock goes with the first")
    return "six commands refused, reading allowed, the lock goes with the first"


def damage():
    """Every byte of a session of one sheet of twenty answers, changed one at a time: all are noticed."""
    with Templates() as templates, Folder() as folder:
        whole = open(templates.now, "rb").read()
        missed = []
        for start in range(0, len(whole), 1500):
            paths = []
            for index in range(start, min(len(whole), start + 1500)):
                changed = bytearray(whole)
                changed[index] ^= 0xFF
                paths.append(f"{folder}/{index}.amorce")
                with open(paths[-1], "wb") as file:
                    file.write(changed)
            code, shown, _ = amorce(["session", "list", folder, "--format", "json"])
            refused = shown.count('"kind": "unreadable"')
            if code != 0 or refused != len(paths):
                missed.append((start, len(paths) - refused, code))
            for path in paths:
                os.remove(path)
        expect(missed == [], f"damage: not noticed {missed}")
        # The control: the file as it is can be read.
        code, shown, _ = amorce(["session", "list", templates.now, "--format", "json"])
        expect('"kind": "session"' in shown, "damage: the whole file is refused too")
    return f"{len(whole)} bytes of {len(whole)} noticed"


def default_place():
    """Without -o: a folder for its owner alone, a random name, found again by the lists."""
    with Folder() as folder:
        made = amorce(["session", "new"], cwd=folder)
        names = os.listdir(f"{folder}/sessions")
        expect(made[0] == 0 and len(names) == 1, f"default place: {made}")
        expect(os.stat(f"{folder}/sessions").st_mode & 0o777 == 0o700, "default place: others may enter")
        expect(os.stat(f"{folder}/sessions/{names[0]}").st_mode & 0o777 == 0o600, "default place: others may read")
        for words in [["inventory"], ["session", "list"], ["session", "inventory"]]:
            expect(names[0] in amorce(words, cwd=folder)[1], f"default place: {words} does not show it")
        expect(amorce(["wipe", f"sessions/{names[0]}", "--yes"], cwd=folder)[0] == 0, "default place: wiping")
        expect(os.listdir(f"{folder}/sessions") == [], "default place: something is left")
    return "made, found, wiped"
