#!/usr/bin/env python3
"""Faults while answers are saved: an answer shown as saved survives a kill, a power cut and a full disk.

Usage: Tests/Faults/save.py [PROGRAM]     (default: the release build, then the debug build)

ONLY=power runs the checks whose name holds that word. Each check asserts. What cannot be run says "not run" and why; as root a missing tool is a failure. Takes about two
minutes on two cores.
"""
import concurrent.futures
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ANSWERS = ["1", "2", "3", "4", "2", "1"]
WORDS = {"1": "myth", "2": "fact", "3": "depends", "4": "pass"}
SAVED = re.compile(r"^Question (\d+): saved\.$", re.M)
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", SWIFT_BACKTRACE="enable=no", TERM="dumb")
failures = []
lock = threading.Lock()


def program():
    asked = sys.argv[1:] or [f"{ROOT}/.build/release/amorce", f"{ROOT}/.build/debug/amorce"]
    for path in asked:
        if os.access(path, os.X_OK):
            return os.path.abspath(path)
    sys.exit("save.py: no program; build it first")


PROGRAM = program()


def make_kit():
    """A kit of twelve statements: what is tested is saving, not reading a course."""
    kit = tempfile.mkdtemp(prefix="amorce-kit-")
    os.mkdir(f"{kit}/Modules")
    os.mkdir(f"{kit}/Quizzes")

    def both(name, text):
        return "".join(f'<{name} xml:lang="{code}">{text}</{name}>' for code in ("fr", "en"))

    def write(path, root, attributes, inner):
        with open(f"{kit}/{path}", "w") as file:
            file.write(f'<{root} xmlns="urn:amorce:kit:1" {attributes}>{inner}</{root}>')

    write("Modules/kit.xml", "kit", 'id="essai" languages="fr en" default-quiz="essai"',
          both("title", "Essai") + '<module-ref id="un"/><quiz-ref id="essai"/>')
    write("Modules/sources.xml", "sources", "",
          '<source id="guide" year="2021" language="fr"><title>Guide</title><publisher>Nous</publisher></source>')
    write("Modules/services.xml", "services", "",
          '<service id="urgence" reach="national" scope="emergency" verified="never" source="guide">'
          + both("name", "Urgence") + "<phone>911</phone></service>")
    write("Modules/un.xml", "module", 'id="un" step="F" audience="all" intensity="low" source="guide"',
          both("title", "Un") + both("summary", "Un.") + both("objective", "Un.")
          + '<activity id="mot" minutes="5" priority="core" kind="talk">' + both("title", "Mot") + both("say", "Mot.")
          + "</activity>")
    write("Quizzes/essai.xml", "quiz", 'id="essai"', both("title", "Essai") + "".join(
        f'<statement id="item-{n}" verdict="fact" source="guide">' + both("claim", f"Phrase {n}.")
        + both("fact", "Fait.") + both("why", "Raison.") + "</statement>" for n in range(1, 13)))
    return kit


KIT = make_kit()


def expect(holds, what):
    if not holds:
        with lock:
            failures.append(what)
            print(f"FAILED {what}", flush=True)


def command(path):
    return [PROGRAM, "quiz", "--kit", KIT, "--lang", "en", "--mode", "pre", "--save", path]


def take(path, answers, prefix=(), **more):
    """Runs a quiz and answers; leaves with q. Returns exit code, acknowledged numbers and messages."""
    lines = "".join(answer + "\n" for answer in answers) + "q\n"
    done = subprocess.run([*prefix, *command(path)], input=lines.encode(), env=ENVIRONMENT,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, **more)
    shown = done.stdout.decode("utf-8", "replace")
    return done.returncode, [int(n) for n in SAVED.findall(shown)], done.stderr.decode("utf-8", "replace")


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


def sweep(call, action, codes):
    """One fault at the first, second, third... use of a system call, until the program no longer meets it."""
    def once(number):
        folder = tempfile.mkdtemp(prefix="amorce-fault-")
        path = f"{folder}/me.amorce"
        # Stopping only at the calls that matter is four times faster; strace 6.1 cannot kill that way.
        fast = [] if action.startswith("signal") else ["--seccomp-bpf"]
        trace = ["strace", "-f", *fast, "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                 "-e", f"inject={call}:{action}:when={number}"]
        code, acknowledged, _ = take(path, ANSWERS, trace)
        what = f"{call} {action} at {number}"
        if code == 0:
            expect(acknowledged == list(range(1, len(ANSWERS) + 1)), f"{what}: ended well with {acknowledged}")
        else:
            expect(code in codes, f"{what}: exit code {code}")
        check_kept(path, acknowledged, ANSWERS, what)
        shutil.rmtree(folder)
        return code != 0

    points, first = 0, 1
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        while True:
            hits = list(pool.map(once, range(first, first + 16)))
            points += sum(hits)
            first += 16
            # A whole batch that never met its fault: the program makes fewer calls than that.
            if not any(hits):
                return points


def kills():
    total = 0
    for call in ["pwrite64", "fdatasync", "fsync", "unlink", "link", "ftruncate", "write"]:
        points = sweep(call, "signal=KILL", [-9, 128 + 9])
        print(f"  kill at every {call}: {points} points", flush=True)
        total += points
    expect(total >= 100, f"kill sweep met only {total} calls")
    return f"{total} kills"


def errors():
    total = 0
    for call, error in [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO"),
                        ("link", "EPERM"), ("ftruncate", "EIO")]:
        points = sweep(call, f"error={error}", [73, 74])
        print(f"  {error} at every {call}: {points} points", flush=True)
        total += points
    points = sweep("write", "error=EINTR", [])
    return f"{total} errors, and {points} interrupted writes that mattered"


class Disk:
    """A small ext4 file system in a file; a copy of the file is what a power cut leaves."""

    def __init__(self, folder):
        self.image = f"{folder}/disk"
        self.place = f"{folder}/mounted"
        os.mkdir(self.place)
        with open(self.image, "wb") as image:
            image.truncate(16 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", self.image], check=True)

    def mount(self, image=None):
        subprocess.run(["mount", "-o", "loop", image or self.image, self.place], check=True)
        shutil.rmtree(f"{self.place}/lost+found", ignore_errors=True)
        os.makedirs(f"{self.place}/d", exist_ok=True)

    def unmount(self):
        for _ in range(50):
            if subprocess.run(["umount", self.place], stderr=subprocess.DEVNULL).returncode == 0:
                return
            time.sleep(0.1)
        sys.exit(f"save.py: {self.place} stays mounted")


def power_cuts(prefix=()):
    """Cuts the power right after each acknowledgement; returns cuts, and how many lost an acknowledged answer."""
    folder = tempfile.mkdtemp(prefix="amorce-power-")
    disk = Disk(folder)
    try:
        return cut_after_each_answer(disk, folder, prefix)
    finally:
        subprocess.run(["umount", disk.place], stderr=subprocess.DEVNULL)
        shutil.rmtree(folder)


def cut_after_each_answer(disk, folder, prefix):
    disk.mount()
    os.sync()
    path = f"{disk.place}/d/me.amorce"
    run = subprocess.Popen([*prefix, *command(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, env=ENVIRONMENT, text=True, start_new_session=True)
    answers = ANSWERS * 2
    for number, answer in enumerate(answers, 1):
        run.stdin.write(answer + "\n")
        run.stdin.flush()
        for line in run.stdout:
            if SAVED.match(line):
                break
        os.killpg(run.pid, signal.SIGSTOP)
        subprocess.run(["cp", "--sparse=always", disk.image, f"{folder}/cut-{number}"], check=True)
        os.killpg(run.pid, signal.SIGCONT)
    run.kill()
    run.wait()
    disk.unmount()
    lost = 0
    for number in range(1, len(answers) + 1):
        disk.mount(f"{folder}/cut-{number}")
        if prefix:
            lost += not kept_quietly(path, number)
        else:
            check_kept(path, list(range(1, number + 1)), answers, f"power cut after answer {number}")
        disk.unmount()
    return len(answers), lost


def kept_quietly(path, number):
    if not os.path.exists(path) or take(path, [])[0] != 0:
        return False
    return all(n in stored(path)[1] for n in range(1, number + 1))


def power():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    cuts = sum(power_cuts()[0] for _ in range(2))
    # The same program with every sync turned into nothing must lose answers, or this test sees nothing.
    blind = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync",
             "-e", "inject=fsync,fdatasync:retval=0"]
    control, lost = power_cuts(blind)
    expect(lost > 0, "negative control: no answer was lost without syncs")
    return f"{cuts} cuts, and {lost} of {control} lost without syncs (as they must be)"


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


def main():
    began = time.monotonic()
    only = os.environ.get("ONLY", "")
    is_root = os.geteuid() == 0
    checks = [
        ("kill -9 at every write-class call", kills, ["strace"], False),
        ("an error at every write-class call", errors, ["strace"], False),
        ("power cut after every answer", power, ["strace", "mkfs.ext4", "mount", "umount"], True),
        ("full disk", full_disk, ["mount", "umount"], True),
        ("read-only folder", read_only, ["mount", "umount"], True),
        ("two writers", two_writers, [], False),
        ("streams", streams, [], False),
        ("file size limit", size_limit, [], False),
        ("symbolic links", links, [], False),
    ]
    run = 0
    for name, check, tools, needs_root in checks:
        missing = [tool for tool in tools if shutil.which(tool) is None]
        if needs_root and not is_root:
            print(f"not run: {name}: needs root")
            continue
        if missing:
            print(f"not run: {name}: {', '.join(missing)} missing")
            if is_root:
                failures.append(f"{name}: {', '.join(missing)} missing")
            continue
        if only and only not in name:
            continue
        started = time.monotonic()
        before = len(failures)
        said = check()
        state = "ok" if len(failures) == before else "FAILED"
        print(f"{state}: {name}: {said} ({time.monotonic() - started:.0f} s)", flush=True)
        run += 1
    shutil.rmtree(KIT)
    print(f"{run} of {len(checks)} checks run, {len(failures)} failures, {time.monotonic() - began:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
