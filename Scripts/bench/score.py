#!/usr/bin/env python3
"""Ratios of `amorce score` to polars, DuckDB and `python3 -c 0`, interleaved in one run: score.py PROGRAM.

Run it with the Python that has them (`make bench` does). CPU is user + system of the whole process. Every size is first
counted by all of them, and the integers have to agree. BENCH_BIG=1 adds 100 million answers."""
import hashlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
PEERS = {"polars": "score_polars.py", "DuckDB": "score_duckdb.py"}
# What a run may cost of the faster peer, and how often each runs.
AIMS = {"1M": (0.08, 9), "10M": (0.25, 5), "100M": (0.25, 1)}
BYTES_A_SHEET, BASE = 60, 40_000_000


def measure(command):
    """CPU seconds and the largest memory of one run."""
    with open(os.devnull, "wb") as null:
        pid = subprocess.Popen(command, stdout=null, stderr=null).pid
        _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"bench: {command} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def from_json(text):
    """The integers of `amorce score`, in the form that the peers print."""
    data = json.loads(text)
    rows = []
    for wave in ("pre", "post"):
        values = data["waves"][wave]
        rows += [["score", wave, score, n] for score, n in enumerate(values["score"]["histogram"]) if n]
        for item in values["items"]:
            for option in item["options"]:
                if option["n"]:
                    total = round(option["mean_score_of_choosers"] * option["n"])
                    rows.append(["answer", wave, item["item"], option["option"] or "", option["n"], total])
    rows += [["pair", *row] for row in data["gain"]["joint"]]
    rows += [["change", i["item"], i["n11"], i["n10"], i["n01"], i["n00"]] for i in data["gain"]["items"]]
    return rows


def digest(rows):
    return hashlib.sha256("\n".join(sorted(json.dumps(row) for row in rows)).encode()).hexdigest()


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def commands(program, folder):
    answers, key = os.path.join(folder, "answers.csv"), os.path.join(folder, "key.csv")
    found = {"amorce": [program, "score", answers, "--key", key, "--format", "json"]}
    for peer, script in PEERS.items():
        found[peer] = [sys.executable, os.path.join(HERE, script), answers, key]
    return found


def agree(size, runs):
    """All of them have to count the same before their times mean anything."""
    ours = digest(from_json(output(runs["amorce"])))
    for peer in PEERS:
        theirs = digest(json.loads(output(runs[peer])))
        print(f"{size}: integers of {peer} {theirs[:12]}, of amorce {ours[:12]}")
        if theirs != ours:
            raise SystemExit(f"bench: {peer} counts something else")


def made(root, size):
    folder = os.path.join(root, size)
    said = output([sys.executable, os.path.join(HERE, "generate_answers.py"), folder, size])
    print(f"{size}: {said.strip()}")
    return folder, int(said.split()[0])


def workshop(program, root):
    folder, _ = made(root, "workshop")
    runs = commands(program, folder)
    agree("workshop", runs)
    # The interpreter itself: a shim before it (pyenv) would be slower by ten times, to our advantage.
    python = [os.path.realpath(sys.executable), "-c", "0"]
    ours, theirs = [], []
    for _ in range(25):
        ours.append(measure(runs["amorce"])[0])
        theirs.append(measure(python)[0])
    peers = {peer: statistics.median(measure(runs[peer])[0] for _ in range(3)) for peer in PEERS}
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"workshop: score / python3 -c 0: {statistics.median(ours) * 1000:.1f} ms against "
          f"{statistics.median(theirs) * 1000:.1f} ms CPU, ratio {ratio:.2f} (aim at most 1.0); "
          + ", ".join(f"{peer} {seconds * 1000:.0f} ms" for peer, seconds in peers.items()))


def size(program, root, name):
    aim, turns = AIMS[name]
    folder, sheets = made(root, name)
    with open(os.path.join(folder, "answers.csv"), "rb") as file:
        while file.read(1 << 24):
            pass
    runs = commands(program, folder)
    agree(name, runs)
    times = {who: [] for who in runs}
    memory = {who: 0 for who in runs}
    for _ in range(turns):
        for who, command in runs.items():
            seconds, most = measure(command)
            times[who].append(seconds)
            memory[who] = max(memory[who], most)
    middle = {who: statistics.median(values) for who, values in times.items()}
    faster = min(PEERS, key=middle.get)
    ratio = statistics.median(a / b for a, b in zip(times["amorce"], times[faster]))
    print(f"{name}: score / {faster}: ratio {ratio:.3f} of CPU (aim at most {aim}); "
          + ", ".join(f"{who} {seconds:.2f} s" for who, seconds in middle.items()))
    limit = BYTES_A_SHEET * sheets + BASE
    print(f"{name}: score holds {memory['amorce'] / 1e6:.0f} MB at most (aim at 100M: {BYTES_A_SHEET} bytes a sheet + "
          f"40 MB, here {limit / 1e6:.0f} MB); " + ", ".join(f"{p} {memory[p] / 1e6:.0f} MB" for p in PEERS))


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="amorce-bench-") as root:
        workshop(program, root)
        size(program, root, "1M")
        size(program, root, "10M")
        if os.environ.get("BENCH_BIG"):
            size(program, root, "100M")
        else:
            print("100M: left out; BENCH_BIG=1 runs it")


main()
