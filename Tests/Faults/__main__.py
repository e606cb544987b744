#!/usr/bin/env python3
"""Faults while answers are saved: what was shown as saved survives a kill, a power cut and a full disk.

Usage: python3 Tests/Faults [PROGRAM]     (default: the release build, then the debug build)

ONLY=power runs the checks whose name holds that word. Each check asserts. What cannot be run says "not run" and why,
and is a failure: only a run of everything is a pass. Takes some four minutes on two cores, as root.
"""
import os
import shutil
import sys
import time

import power
import quiz
import session
from common import KIT, failures

MOUNTS = ["mount", "umount"]
CHECKS = [
    ("quiz: kill -9 at every write-class call", quiz.kills, ["strace"], False),
    ("quiz: an error at every write-class call", quiz.errors, ["strace"], False),
    ("quiz: power cut after every answer", power.attempt, ["strace", "mkfs.ext4", *MOUNTS], True),
    ("quiz: full disk", quiz.full_disk, MOUNTS, True),
    ("quiz: read-only folder", quiz.read_only, MOUNTS, True),
    ("quiz: two writers", quiz.two_writers, [], False),
    ("quiz: streams", quiz.streams, [], False),
    ("quiz: file size limit", quiz.size_limit, [], False),
    ("quiz: symbolic links", quiz.links, [], False),
    ("session: kill -9 at every write-class call", session.kills, ["strace"], False),
    ("session: an error at every write-class call", session.errors, ["strace"], False),
    ("session: power cut after every answer", power.seat, ["strace", "mkfs.ext4", *MOUNTS], True),
    ("session: full disk", session.full_disk, MOUNTS, True),
    ("session: two writers", session.two_writers, [], False),
    ("session: every byte changed", session.damage, [], False),
    ("session: the default place", session.default_place, [], False),
]


def main():
    began = time.monotonic()
    only = os.environ.get("ONLY", "")
    run = 0
    for name, check, tools, needs_root in CHECKS:
        if only not in name:
            continue
        missing = [tool for tool in tools if shutil.which(tool) is None]
        reason = "needs root" if needs_root and os.geteuid() != 0 else ", ".join(missing) + " missing" if missing else ""
        if reason:
            print(f"not run: {name}: {reason}")
            failures.append(f"{name}: {reason}")
            continue
        started = time.monotonic()
        before = len(failures)
        said = check()
        state = "ok" if len(failures) == before else "FAILED"
        print(f"{state}: {name}: {said} ({time.monotonic() - started:.0f} s)", flush=True)
        run += 1
    shutil.rmtree(KIT)
    print(f"{run} of {len(CHECKS)} checks run, {len(failures)} failures, {time.monotonic() - began:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
