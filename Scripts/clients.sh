#!/usr/bin/env bash
# Prints every page of a pack with the browser people use and reads the PDF pages back; opens our own PDF files in
# programs that are not ours; proves the grammar with jing.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x .build/debug/amorce ] || AMORCE_STRICT=1 swift build --product amorce
python3 Tests/Clients/pages.py .build/debug/amorce

venv=.build/venv-clients
[ -x $venv/bin/python ] || python3 -m venv $venv
$venv/bin/python -c 'import pikepdf, pdfua, PIL' 2>/dev/null ||
  $venv/bin/pip install --quiet --disable-pip-version-check pikepdf==9.11.0 pdfua==0.1.3 pillow
$venv/bin/python Tests/Clients/pdf.py .build/debug/amorce
Scripts/jing.sh
# The office checks need a few Python packages: in an environment of their own, made once.
environment=.build/venv-clients
packages='openxml-audit==0.8.0 python-docx==1.2.0 odfpy==1.4.1 python-pptx==1.0.2'
if [ "$(cat $environment/packages 2>/dev/null)" != "$packages" ]; then
  python3 -m venv --clear $environment
  # shellcheck disable=SC2086
  $environment/bin/pip install -q --disable-pip-version-check $packages
  echo "$packages" >$environment/packages
fi
$environment/bin/python Tests/Clients/office.py .build/debug/amorce
