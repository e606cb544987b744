#!/usr/bin/env bash
# Installs the Debian packages of the parts named (build, test, clients, faults, bench, engines, fuzz) if they are missing.
set -euo pipefail

packages() {
  case "$1" in
    build) echo libxml2-dev libsqlite3-dev libmd-dev libminizip-dev zlib1g-dev pkg-config libharfbuzz0b libharfbuzz-subset0 fonts-noto-core ;;
    test) echo libxml2-utils binutils ;;
    clients) echo chromium poppler-utils qpdf ghostscript python3 python3-venv jing trang libreoffice-writer-nogui libreoffice-impress-nogui ;;
    faults) echo strace e2fsprogs mount eatmydata python3 sqlite3 ;;
    bench) echo libxml2-utils python3 python3-venv libreoffice-writer-nogui libpango-1.0-0 libpangoft2-1.0-0 ;;
    engines) echo postgresql sqlite3 openjdk-17-jre-headless python3 python3-venv util-linux ;;
    fuzz) echo python3 ;;
    *) echo "setup: there is no part called $1" >&2; exit 2 ;;
  esac
}

missing=()
for part in "$@"; do
  for package in $(packages "$part"); do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" != installed ]; then
      missing+=("$package")
    fi
  done
done

if ! command -v swift >/dev/null; then
  echo "setup: Swift 6.2 or later is needed and was not found; see https://www.swift.org/install/linux/" >&2
  exit 1
fi
if [ ${#missing[@]} -eq 0 ]; then
  echo "setup: every Debian package for $* is here."
  exit 0
fi

sudo=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: missing Debian packages: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  sudo=(sudo)
fi
echo "setup: installing ${missing[*]} with apt"
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
