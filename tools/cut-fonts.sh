#!/usr/bin/env bash
# Cuts the bundled Noto fonts to whole ranges of characters, never to the words in use: a new language in these scripts
# needs no new font. The full fonts come from npm, the cutter from PyPI; the result is committed.
#
#   tools/cut-fonts.sh        writes assets/fonts/NotoSans*.ttf again
set -euo pipefail
cd "$(dirname "$0")/.."

# Noto Sans Arabic is kept at its version 2.004: later ones draw a letter and its dots as two glyphs, and what is copied
# out of a PDF then falls to pieces.
SANS=0.4.2 ARABIC=0.2.3 FONTTOOLS=4.68.0
# Latin with all its extensions, letters and marks that combine with them, Greek, Cyrillic, punctuation, currencies,
# letter-like signs, figures.
LETTERS=U+0020-007E,U+00A0-024F,U+0250-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1C80-1C8F,U+1D00-1DFF,U+1E00-1FFF
LETTERS+=,U+2000-206F,U+2070-209F,U+20A0-20CF,U+2100-218F,U+2190-21FF,U+2200-22FF,U+25A0-25FF,U+2C60-2C7F,U+2DE0-2DFF
LETTERS+=,U+A640-A69F,U+A720-A7FF,U+AB30-AB6F,U+FB00-FB06,U+FE00-FE0F,U+FE20-FE2F,U+FFFD
# Arabic with its extensions and presentation forms, and what stands between its words.
ARABIC_LETTERS=U+0020-0040,U+005B-0060,U+007B-007E,U+00A0,U+00AB,U+00BB,U+0600-06FF,U+0750-077F,U+0870-089F,U+08A0-08FF
ARABIC_LETTERS+=,U+200C-200F,U+2010-2027,U+2030,U+2039-203A,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFF

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "fonttools==$FONTTOOLS"
(cd "$work" && npm pack --silent "@expo-google-fonts/noto-sans@$SANS" "@expo-google-fonts/noto-sans-arabic@$ARABIC" > /dev/null)
for archive in "$work"/*.tgz; do tar -xzf "$archive" -C "$work" --one-top-level="$(basename "$archive" .tgz)"; done

cut_font() {    # source, ranges, result
  "$work/venv/bin/pyftsubset" "$work"/$1 --unicodes="$2" --layout-features='*' --output-file="assets/fonts/$3" \
    --name-IDs='*' --notdef-outline --no-hinting --drop-tables+=DSIG
}
sans="expo-google-fonts-noto-sans-$SANS/package" arabic="expo-google-fonts-noto-sans-arabic-$ARABIC/package"
cut_font "$sans/400Regular/NotoSans_400Regular.ttf" "$LETTERS" NotoSans-Regular.ttf
cut_font "$sans/700Bold/NotoSans_700Bold.ttf" "$LETTERS" NotoSans-Bold.ttf
cut_font "$arabic/NotoSansArabic_400Regular.ttf" "$ARABIC_LETTERS" NotoSansArabic-Regular.ttf
cut_font "$arabic/NotoSansArabic_700Bold.ttf" "$ARABIC_LETTERS" NotoSansArabic-Bold.ttf
ls -l assets/fonts
