"""Faults while one person's answers are saved (quiz --save), and at the standard streams."""
import os
import re
import resource
import shutil
import sqlite3
import subprocess
import tempfile

from common import ENVIRONMENT, Folder, KILLED, KIT, PROGRAM, WORDS, amorce, expect, sweep

ANSWERS = ["1", "2", "3", "4", "2", "1"]
SAVED = re.compile(r"^Question (\d+): saved\.$", re.M)


def command(path):
    return [PROGRAM, "quiz", "--kit", KIT, "--lang", "en", "--mode", "pre", "--save", path]


def take(path, answers, prefix=(), **more):
    """Runs a quiz and answers; leaves with q. Returns exit code, acknowledged numbers and messages."""
    lines = "".join(answer + "\n" for answer in answers) + "q\n"
    code, shown, messages = amorce(["quiz", "--mode", "pre", "--save", path], lines, prefix, **more)
    return code, [int(n) for n in SAVED.findall(shown)], messages


def stored(path):
    """The answers in a file, in the order of the questions, read by SQLite itself."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        whole = base.execute("PRAGMA integrity_check").fetchone()[0]
        rows = base.execute("SELECT i.pos, a.answer FROM answer a JOIN item i ON i.id = a.item ORDER BY i.pos")
        return whole, dict(rows.fetchall())
    finally:
        base.close()


def check_kept(path, acknowledged, answers, what):
    """Takes the file up again and compares: nothing acknowledged is missing, nothing is there that was not answered."""
    code, _, messages = take(path, [])
    expect(code == 0, f"{what}: taking it up again ended with {code} {messages.strip()}")
    if code != 0:
        return
    whole, found = stored(path)
    expect(whole == "ok", f"{what}: integrity {whole}")
    for number in acknowledged:
        expect(found.get(number) == WORDS[answers[number - 1]], f"{what}: answer {number} is {found.get(number)}")
    for number, answer in found.items():
        expect(answer == WORDS[answers[number - 1]], f"{what}: answer {number} is {answer}, never given")
    beside = [name for name in os.listdir(os.path.dirname(path)) if name != os.path.basename(path)]
    expect(beside == [], f"{what}: left behind {beside}")


def once(prefix, what):
    with Folder() as folder:
        path = f"{folder}/me.amorce"
        code, acknowledged, _ = take(path, ANSWERS, prefix)
        if code == 0:
            expect(acknowledged == list(range(1, len(ANSWERS) + 1)), f"{what}: ended well with {acknowledged}")
        check_kept(path, acknowledged, ANSWERS, what)
    return code


def kills():
    total = 0
    for call in ["pwrite64", "fdatasync", "fsync", "unlink", "link", "ftruncate", "write"]:
        points = sweep(call, "signal=KILL", once, KILLED)
        print(f"  kill at every {call}: {points} points", flush=True)
        total += points
    expect(total >= 100, f"kill sweep met only {total} calls")
    return f"{total} kills"


def errors():
    total = 0
    for call, error in [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO"),
                        ("link", "EPERM"), ("ftruncate", "EIO")]:
        points = sweep(call, f"error={error}", once, [73, 74])
        print(f"  {error} at every {call}: {points} points", flush=True)
        total += points
    points = sweep("write", "error=EINTR", once, [])
    return f"{total} errors, and {points} interrupted writes that mattered"


def full_disk():
    place = tempfile.mkdtemp(prefix="amorce-full-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place], check=True)
    try:
        os.mkdir(f"{place}/d")
        path = f"{place}/d/me.amorce"
        code, acknowledged, _ = take(path, ANSWERS[:2])
        expect((code, acknowledged) == (0, [1, 2]), "full disk: the first two answers")
        with open(f"{place}/fill", "wb", buffering=0) as fill:
            try:
                while fill.write(b"x" * 512):
                    pass
            except OSError:
                pass
        code, more, messages = take(path, ANSWERS[2:])
        expect(code == 74 and more == [], f"full disk: exit {code}, acknowledged {more}")
        expect("answer to question 3 was not saved" in messages, f"full disk: says {messages!r}")
        code, _, _ = take(f"{place}/d/new.amorce", ["1"])
        expect(code == 73, f"full disk: a new file ends with {code}")
        os.remove(f"{place}/fill")
        check_kept(path, [1, 2], ANSWERS, "full disk, freed again")
        code, more, _ = take(path, ANSWERS[2:])
        expect((code, more) == (0, [3, 4, 5, 6]), f"full disk, freed again: {code} {more}")
    finally:
        subprocess.run(["umount", place], check=True)
        os.rmdir(place)
    return "full, freed, taken up again"


def read_only():
    folder = tempfile.mkdtemp(prefix="amorce-ro-")
    source, place = f"{folder}/source", f"{folder}/place"
    os.mkdir(source)
    os.mkdir(place)
    take(f"{source}/me.amorce", ["1"])
    before = open(f"{source}/me.amorce", "rb").read()
    subprocess.run(["mount", "--bind", source, place], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", place], check=True)
        code, acknowledged, messages = take(f"{place}/me.amorce", ["2"])
        expect(code in (2, 74) and acknowledged == [], f"read-only: exit {code}, acknowledged {acknowledged}")
        expect("me.amorce" in messages, f"read-only: says {messages!r}")
        code, _, _ = take(f"{place}/new.amorce", ["2"])
        expect(code == 73, f"read-only: a new file ends with {code}")
    finally:
        subprocess.run(["umount", place], check=True)
    expect(open(f"{source}/me.amorce", "rb").read() == before, "read-only: the file changed")
    shutil.rmtree(folder)
    return "refused, unchanged"


def two_writers():
    folder = tempfile.mkdtemp(prefix="amorce-two-")
    path = f"{folder}/me.amorce"
    first = subprocess.Popen(command(path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT, text=True)
    first.stdin.write("1\n")
    first.stdin.flush()
    for line in first.stdout:
        if SAVED.match(line):
            break
    code, acknowledged, messages = take(path, ["2"])
    expect((code, acknowledged) == (75, []), f"two writers: exit {code}")
    expect("is open in another program" in messages, f"two writers: says {messages!r}")
    first.kill()
    first.wait()
    code, acknowledged, _ = take(path, ["2"])
    expect((code, acknowledged) == (0, [2]), f"two writers: after the first is killed, {code} {acknowledged}")
    check_kept(path, [1, 2], ["1", "2"], "two writers")
    shutil.rmtree(folder)
    return "the second is refused, the lock goes with the first"


def streams():
    answers = b"1\n" * 12
    for form in ["text", "json"]:
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, "quiz", "--kit", KIT, "--answers", "-", "--format", form], stdout=full,
                                  input=b"", stderr=subprocess.PIPE, env=ENVIRONMENT)
        expect(done.returncode == 74, f"/dev/full with {form}: exit {done.returncode}")
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([PROGRAM, "quiz", "--kit", KIT], input=answers, stdout=writer, stderr=subprocess.PIPE,
                          env=ENVIRONMENT)
    os.close(writer)
    expect(done.returncode == 74, f"closed pipe: exit {done.returncode}")
    done = subprocess.run(["/bin/sh", "-c", '"$0" quiz --kit "$1" <&-', PROGRAM, KIT], env=ENVIRONMENT,
                          stdout=subprocess.PIPE)
    expect(done.returncode == 0, f"closed input: exit {done.returncode}")
    done = subprocess.run(["/bin/sh", "-c", '"$0" quiz --kit "$1" </', PROGRAM, KIT], env=ENVIRONMENT,
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    expect(done.returncode == 2, f"a folder as input: exit {done.returncode}")
    return "/dev/full, closed pipe, closed input, a folder as input"


def size_limit():
    folder = tempfile.mkdtemp(prefix="amorce-limit-")
    path = f"{folder}/me.amorce"
    total = 0
    for limit in range(512, 20 << 10, 2048):
        if os.path.exists(path):
            os.remove(path)
        code, acknowledged, _ = take(
            path, ANSWERS, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        expect(code in (0, 73, 74), f"file size limit {limit}: exit {code}")
        check_kept(path, acknowledged, ANSWERS, f"file size limit {limit}")
        total += 1
    shutil.rmtree(folder)
    return f"{total} limits"


def links():
    folder = tempfile.mkdtemp(prefix="amorce-link-")
    with open(f"{folder}/victim", "w") as victim:
        victim.write("mine")
    os.symlink(f"{folder}/victim", f"{folder}/me.amorce")
    os.symlink(f"{folder}/victim", f"{folder}/.new.amorce.amorce-new")
    for name in ["me.amorce", "new.amorce"]:
        code, acknowledged, _ = take(f"{folder}/{name}", ["1"])
        expect(code in (2, 73) and acknowledged == [], f"link {name}: exit {code}")
    expect(open(f"{folder}/victim").read() == "mine", "link: the victim changed")
    shutil.rmtree(folder)
    return "refused, victim unchanged"
