#!/usr/bin/env bash
# Makes .build/venv-engines with the engines that tests and benchmarks compare with, if it is not there yet.
set -euo pipefail
cd "$(dirname "$0")/.."
place=.build/venv-engines
wanted=Tests/Engines/requirements.txt
if cmp -s "$wanted" "$place/requirements.txt"; then exit 0; fi
echo "venv: installing $(tr '\n' ' ' <$wanted)from PyPI into $place"
python3 -m venv "$place"
"$place/bin/pip" -q --disable-pip-version-check install -r "$wanted"
cp "$wanted" "$place/requirements.txt"
