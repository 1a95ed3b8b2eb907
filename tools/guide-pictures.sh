#!/usr/bin/env bash
# Makes the pictures of docs/guide-agent.md and of the README again: tools/smoke.sh walks the real program, and what it saw is made small.
#
#   tools/guide-pictures.sh
#
# Needs what tools/smoke.sh needs.
set -euo pipefail
cd "$(dirname "$0")/.."

seen=$(mktemp -d)
trap 'rm -rf "$seen"' EXIT
tools/smoke.sh "$seen"

# A picture of the guide, of a picture of the smoke test: of all of it, or of a part (WIDTHxHEIGHT+X+Y).
keep() {
  local part=${3:-1366x768+0+0}
  convert "$seen/$2.png" -crop "$part" +repage -resize '820x>' +dither -colors 48 -define png:compression-level=9 -strip \
    "PNG8:docs/images/guide-$1.png"
}

COLUMN=400x768+966+0

keep accueil home
keep chercher found
keep cadre frame
keep colonne column
keep mandat mandate "$COLUMN"
keep coince stuck "$COLUMN"
keep pause pause
keep mot word
keep masque hidden
keep fin ending "$COLUMN"
keep papier printed
keep derniers last
keep reglages settings
keep refus paper-refused
keep contraste column-contrast "$COLUMN"
# The README's, as large as the screen.
whole() { convert "$seen/$2.png" +dither -colors 128 -define png:compression-level=9 -strip "PNG8:docs/images/$1.png"; }
whole accueil home
whole cadre frame
whole a-cote-du-site column
whole ca-coince stuck
whole papier paper
du -ch docs/images/*.png | tail -n 1
