"""Power cuts right after each acknowledgement: a copy of a mounted disk's file is what a cut would leave."""
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

import quiz
from common import Disk, ENVIRONMENT, KIT, PROGRAM, WORDS, amorce, expect

ANSWERS = quiz.ANSWERS * 2
# The same program with every sync turned into nothing must lose answers, or these checks see nothing.
BLIND = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
         "-e", "inject=fsync,fdatasync:retval=0"]


class Attempt:
    """One person's quiz."""

    def __init__(self, folder):
        self.path = f"{folder}/me.amorce"
        self.command = quiz.command(self.path)
        self.first = []

    def prepare(self):
        pass

    def kept(self, number):
        if not os.path.exists(self.path) or quiz.take(self.path, [])[0] != 0:
            return False
        return all(n in quiz.stored(self.path)[1] for n in range(1, number + 1))

    def check(self, number, what):
        quiz.check_kept(self.path, list(range(1, number + 1)), ANSWERS, what)


class Seat:
    """A keyboard passed round: the first ticket sits down."""

    def __init__(self, folder):
        self.path = f"{folder}/s.amorce"
        self.command = [PROGRAM, "session", "seat", self.path, "--phase", "pre", "--kit", KIT, "--lang", "en"]
        self.first = ["10006"]

    def prepare(self):
        code, _, messages = amorce(["session", "new", "-o", self.path])
        expect(code == 0, f"power: new ended with {code} {messages}")
        os.sync()

    def kept(self, number):
        if not os.path.exists(self.path):
            return False
        # Reading brings a file back that was cut off in the middle.
        if '"kind": "session"' not in amorce(["session", "list", self.path, "--format", "json"])[1]:
            return False
        base = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            rows = dict(base.execute("SELECT i.pos, a.answer FROM answer a JOIN item i ON i.id = a.item"))
        finally:
            base.close()
        return all(rows.get(n) == WORDS[ANSWERS[n - 1]] for n in range(1, number + 1))

    def check(self, number, what):
        expect(self.kept(number), f"{what}: an acknowledged answer is not there")


def cuts(kind, prefix=()):
    """Cuts the power right after each acknowledgement; returns cuts, and how many lost an acknowledged answer."""
    folder = tempfile.mkdtemp(prefix="amorce-power-")
    disk = Disk(folder)
    try:
        return cut_after_each_answer(disk, folder, kind(f"{disk.place}/d"), prefix)
    finally:
        subprocess.run(["umount", disk.place], stderr=subprocess.DEVNULL)
        shutil.rmtree(folder)


def cut_after_each_answer(disk, folder, work, prefix):
    disk.mount()
    os.sync()
    work.prepare()
    run = subprocess.Popen([*prefix, *work.command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, env=ENVIRONMENT, text=True, start_new_session=True)
    for line in work.first:
        run.stdin.write(line + "\n")
    for number, answer in enumerate(ANSWERS, 1):
        run.stdin.write(answer + "\n")
        run.stdin.flush()
        for line in run.stdout:
            if quiz.SAVED.match(line):
                break
        os.killpg(run.pid, signal.SIGSTOP)
        subprocess.run(["cp", "--sparse=always", disk.image, f"{folder}/cut-{number}"], check=True)
        os.killpg(run.pid, signal.SIGCONT)
    # The tracer and what it traces: one that lives on would keep the disk.
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    run.stdin.close()
    disk.unmount()
    lost = 0
    for number in range(1, len(ANSWERS) + 1):
        disk.mount(f"{folder}/cut-{number}")
        if prefix:
            lost += not work.kept(number)
        else:
            work.check(number, f"power cut after answer {number}")
        disk.unmount()
    return len(ANSWERS), lost


def power(kind):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    total = sum(cuts(kind)[0] for _ in range(2))
    control, lost = cuts(kind, BLIND)
    expect(lost > 0, "negative control: no answer was lost without syncs")
    return f"{total} cuts, and {lost} of {control} lost without syncs (as they must be)"


def attempt():
    return power(Attempt)


def seat():
    return power(Seat)
