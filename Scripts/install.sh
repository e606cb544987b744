#!/usr/bin/env bash
# install.sh PROGRAM PREFIX: the program, the kit and the completions under a prefix.
set -euo pipefail
program=$1
prefix=$2
cd "$(dirname "$0")/.."
kit="$prefix/share/amorce"
install -d "$prefix/bin" "$kit/Modules/regions" "$kit/Quizzes" "$kit/Schemas"
install -m 755 "$program" "$prefix/bin/amorce"
install -m 644 Modules/*.xml Modules/README.md "$kit/Modules/"
find Modules -maxdepth 1 -name '*.png' -exec install -m 644 {} "$kit/Modules/" \;
install -m 644 Modules/regions/*.xml "$kit/Modules/regions/"
install -m 644 Schemas/* "$kit/Schemas/"
install -m 644 Quizzes/*.xml Quizzes/README.md "$kit/Quizzes/"
install -d "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
# The faces that PDF pages are set in, so that a kit on a memory stick prints anywhere.
install -d "$kit/fonts"
for face in Regular Bold Italic BoldItalic; do
  font=/usr/share/fonts/truetype/noto/NotoSans-$face.ttf
  if [ -r "$font" ]; then
    install -m 644 "$font" "$kit/fonts/"
  else
    echo "install: $font is missing; PDF needs the Debian package fonts-noto-core" >&2
  fi
done
[ ! -r /usr/share/doc/fonts-noto-core/copyright ] ||
  install -m 644 /usr/share/doc/fonts-noto-core/copyright "$kit/fonts/LICENSE-NotoSans"
"$prefix/bin/amorce" --generate-completion-script bash >"$prefix/share/bash-completion/completions/amorce"
"$prefix/bin/amorce" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_amorce"
"$prefix/bin/amorce" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/amorce.fish"
echo "installed: $prefix/bin/amorce, kit in $kit, completions for bash, zsh and fish"
