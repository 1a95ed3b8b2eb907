#!/usr/bin/env bash
# Makes the pictures of docs/papiers.md again, from papers that `preview` writes.
#
#   tools/paper-pictures.sh
#
# BINARY   the program (target/debug/cote-a-cote, built if it is not there). Needs: pdftoppm, convert (ImageMagick)
set -euo pipefail
cd "$(dirname "$0")/.."

GUIDE=caf/demander-le-rsa
TODAY=2026-11-23
binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -x $binary ]] || cargo build --locked --quiet
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# picture NAME HEIGHT OPTION…: the first page of a paper, HEIGHT of its 1169 lines at 100 dots an inch, with an edge.
picture() {
  local name=$1 height=$2; shift 2
  "$binary" preview "$GUIDE" --today "$TODAY" "$@" -o "$work/paper.pdf" > /dev/null
  pdftoppm -r 100 -f 1 -l 1 -png -singlefile "$work/paper.pdf" "$work/page"
  convert "$work/page.png" -crop "827x$height+0+0" +repage -resize '640x>' -bordercolor '#b8b3aa' -border 1 +dither -colors 24 \
    -define png:compression-level=9 -strip "PNG8:docs/images/papier-$name.png"
}

picture standard 1169
picture grand 1169 --size grand
picture essentiel 590 --size essentiel
picture arabe 1169 --lang ar
picture ukrainien 1169 --lang uk
du -ch docs/images/papier-*.png | tail -n 1
