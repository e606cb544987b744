#!/usr/bin/env python3
"""Ratios of amorce to xmllint, interleaved in one run: bench.py PROGRAM [MEGABYTES]. CPU is user + system."""
import glob
import os
import resource
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
LEAVE = os.path.join(tempfile.gettempdir(), f"amorce-bench-{os.getpid()}")
with open(LEAVE, "w", encoding="utf-8") as leave:
    leave.write("q\n")


def cpu(command, folder, rounds=1):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(rounds):
        # Every program gets the same input; a quiz leaves at its first question.
        with open(LEAVE, "rb") as typed:
            subprocess.run(command, cwd=folder, stdin=typed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / rounds


def compare(name, ours, theirs, folder, turns, aim, rounds=1):
    a, b = [], []
    for _ in range(turns):
        a.append(cpu(ours, folder, rounds))
        b.append(cpu(theirs, folder, rounds))
    ratio = statistics.median(x / y for x, y in zip(a, b))
    print(f"{name}: {statistics.median(a) * 1000:.1f} ms against {statistics.median(b) * 1000:.1f} ms CPU, "
          f"ratio {ratio:.2f} (aim at most {aim})")


def main():
    program = os.path.abspath(sys.argv[1])
    megabytes = sys.argv[2] if len(sys.argv) > 2 else "100"
    with tempfile.TemporaryDirectory() as root:
        for label, flags in (("French with accents", []), ("without accents", ["--plain"])):
            folder = os.path.join(root, "plain" if flags else "accents")
            subprocess.run([sys.executable, os.path.join(HERE, "generate_kit.py"), folder, megabytes] + flags,
                           check=True)
            files = sorted(glob.glob(os.path.join(folder, "*", "*.xml")))
            xmllint = ["xmllint", "--noout"] + files
            for path in files:
                with open(path, "rb") as file:
                    file.read()
            compare(f"{label}: check --only structure / xmllint --noout",
                    [program, "check", "--only", "structure"], xmllint, folder, 5, 1.0)
            compare(f"{label}: check, all rules / xmllint --noout", [program, "check", "--format", "gnu"], xmllint,
                    folder, 3, 3.0)
    kit = os.path.dirname(os.path.dirname(HERE))
    compare("start to first question / xmllint --version", [program, "quiz", "--plain"], ["xmllint", "--version"], kit,
            15, 3.0, rounds=10)


try:
    main()
finally:
    os.remove(LEAVE)
