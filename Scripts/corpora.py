#!/usr/bin/env python3
"""Runs `check` on every markup file of the open corpora and on generated large ones: corpora.py PROGRAM SHARED.

Each must be refused with file:line:col on standard error, without a signal, within 2 s and 256 MB. Prints counts.
"""
import collections
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

program, shared = (os.path.abspath(argument) for argument in sys.argv[1:3])
corpora = os.path.join(shared, "corpora")
failures, counts, slowest, largest = [], collections.Counter(), 0.0, 0


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (3, 4))


def run(path, name):
    global slowest, largest
    start = time.monotonic()
    process = subprocess.Popen([program, "check", "--format", "gnu", "--lang", "en", path], cwd="/tmp",
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=limits)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    took = time.monotonic() - start
    slowest, largest = max(slowest, took), max(largest, usage.ru_maxrss)
    code = os.waitstatus_to_exitcode(status)
    text = message.decode("utf-8", "replace")
    rule = re.match(re.escape(path) + r":\d+:\d+: error \[([a-z-]+)\]", text)
    counts[rule.group(1) if rule else f"exit {code}"] += 1
    # A NUL or other control character in a path cannot be matched literally; none of these paths has one.
    if code not in (1, 2) or not rule:
        failures.append(f"{name}: exit {code}, {text[:120]!r}")
    if took > 2 or usage.ru_maxrss > 256 * 1024:
        failures.append(f"{name}: {took:.1f} s, {usage.ru_maxrss // 1024} MB")
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text.replace("\n", "")):
        failures.append(f"{name}: control characters in the message")
    if text.count(": error [") > 100:
        failures.append(f"{name}: {text.count(': error [')} messages")


with open(os.path.join(corpora, "MANIFEST.tsv"), encoding="utf-8") as manifest:
    rows = [line.rstrip("\n").split("\t") for line in manifest][1:]
for path, *_ in rows:
    if re.match(r"go-fuzz/xml/|libxml2-tests/|w3c-xml/|made/xml/", path) and not path.endswith((".md", ".tsv")):
        run(os.path.join(corpora, path), path)
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(corpora, "made/generated.tsv"), encoding="utf-8") as table:
        for line in list(table)[1:]:
            name, prefix, unit, count, suffix, *_ = line.rstrip("\n").split("\t")
            if name.startswith("csv"):
                continue
            path = os.path.join(folder, name + ".xml")
            with open(path, "w", encoding="utf-8") as out:
                out.write(prefix.replace("\\n", "\n"))
                for number in range(int(count)):
                    out.write(unit.replace("{i}", str(number)).replace("\\n", "\n"))
                out.write(suffix)
            run(path, name)
    path = os.path.join(folder, "attrs-50k.xml")
    with open(path, "w", encoding="utf-8") as out:
        out.write("<m " + "".join(f'a{n}="1" ' for n in range(50_000)) + "/>")
    run(path, "attrs-50k")
print(f"{sum(counts.values())} files: " + ", ".join(f"{rule} {n}" for rule, n in counts.most_common()))
print(f"slowest {slowest * 1000:.0f} ms, largest {largest // 1024} MB, {len(failures)} failures")
print("\n".join(failures[:20]))
sys.exit(1 if failures else 0)
