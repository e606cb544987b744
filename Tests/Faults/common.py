"""What every fault check needs: the program, a small kit, a folder, a fault at the n-th call, a disk to cut off."""
import concurrent.futures
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", SWIFT_BACKTRACE="enable=no", TERM="dumb")
WORDS = {"1": "myth", "2": "fact", "3": "depends", "4": "pass"}
KILLED = [-9, 128 + 9]
failures = []
lock = threading.Lock()


def program():
    asked = sys.argv[1:] or [f"{ROOT}/.build/release/amorce", f"{ROOT}/.build/debug/amorce"]
    for path in asked:
        if os.access(path, os.X_OK):
            return os.path.abspath(path)
    sys.exit("faults: no program; build it first")


PROGRAM = program()


def make_kit():
    """A kit of twenty statements: what is tested is saving, not reading a course."""
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
        + both("fact", "Fait.") + both("why", "Raison.") + "</statement>" for n in range(1, 21)))
    return kit


KIT = make_kit()


def expect(holds, what):
    if not holds:
        with lock:
            failures.append(what)
            print(f"FAILED {what}", flush=True)


def amorce(words, lines="", prefix=(), **more):
    """Runs the program with the kit. Returns exit code, what it printed and its messages."""
    done = subprocess.run([*prefix, PROGRAM, *words, "--kit", KIT, "--lang", "en"], input=lines.encode(),
                          env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, **more)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def sweep(call, action, once, codes):
    """One fault at the first, second, third... use of a system call, until the program no longer meets it.

    once(prefix, what) runs the program under the tracer, checks what it left, and gives its exit code.
    """
    def at(number):
        # Stopping only at the calls that matter is four times faster; strace 6.1 cannot kill that way.
        fast = [] if action.startswith("signal") else ["--seccomp-bpf"]
        trace = ["strace", "-f", *fast, "-qq", "-o", "/dev/null", "-e", f"trace={call}",
                 "-e", f"inject={call}:{action}:when={number}"]
        what = f"{call} {action} at {number}"
        code = once(trace, what)
        expect(code == 0 or code in codes, f"{what}: exit code {code}")
        return code != 0

    batch = 8
    points, first = 0, 1
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        while True:
            hits = list(pool.map(at, range(first, first + batch)))
            points += sum(hits)
            first += batch
            # A whole batch that never met its fault: the program makes fewer calls than that.
            if not any(hits):
                return points


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
        sys.exit(f"faults: {self.place} stays mounted")


class Folder:
    """A folder of its own for one run, gone after it."""

    def __enter__(self):
        self.place = tempfile.mkdtemp(prefix="amorce-fault-")
        return self.place

    def __exit__(self, *_):
        shutil.rmtree(self.place)
