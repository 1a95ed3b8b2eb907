#!/usr/bin/env bash
# One visit with the real program on a screen of 1366×768, by keyboard alone: search, frame, steps, an obstacle, a pause
# and its word, the hidden screen, large text, the ending, a printer that refuses, the paper printed and saved; then the
# window in high contrast. Looks at the journal, the register, both papers, the processor at rest.
#
#   tools/smoke.sh [OUT_DIR]      OUT_DIR gets a picture of each, and the saved paper; tools/guide-pictures.sh keeps some
#
# BINARY   the program (target/debug/cote-a-cote, built if it is not there); PATIENCE  seconds to wait for one thing
# Needs: Xvfb setxkbmap openbox xdotool xprop import display convert (ImageMagick) pdftotext
set -euo pipefail
out=${1:+$(realpath -m "$1")}
cd "$(dirname "$0")/.."

NAME='Zoe Poivrefume'           # whom no file but the printed paper may name; xdotool loses é where each key redraws a page
REFERENCE='7Q4ZX19'
GUIDE='Demander le RSA'

binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -x $binary ]] || cargo build --locked --quiet
source tools/screen.sh
needs display convert pdftotext

# --- what stands around the program -----------------------------------------------------------------------------

# The file dialog, the printer and the browser of a desk: each writes down what it was given. A voice that says nothing:
# with it there is a button more on some screens, on every computer.
stand_ins() {
  printf '#!/bin/sh\necho "$*" >> "%s"\nprintf "%%s\\n" "%s"\n' "$work/zenity.log" "$work/saved.pdf" > "$work/bin/zenity"
  printf '#!/bin/sh\n[ ! -e "%s" ] || exit 1\necho "$*" >> "%s"\ncat > "%s"\n' "$work/no-printer" "$work/lp.log" \
    "$work/printed.pdf" > "$work/bin/lp"
  printf '#!/bin/sh\necho "$*" >> "%s"\n' "$work/browser.log" > "$work/bin/xdg-open"
  printf '#!/bin/sh\nexit 1\n' > "$work/bin/spd-say"
  printf '#!/bin/sh\n[ "$1" = --version ] || cat > /dev/null\n' > "$work/bin/espeak-ng"
  chmod +x "$work"/bin/*
}

browser() {
  local font=assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf bold=assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf
  convert -size 966x768 xc:white -fill '#e8eaee' -draw 'rectangle 0,0 966,56' -fill white \
    -draw 'roundrectangle 150,12 800,44 16,16' -fill '#444a55' -font $font -pointsize 18 \
    -annotate +172+34 'https://www.organisme.example/connexion' -fill '#24304a' -draw 'rectangle 0,56 966,128' \
    -fill white -font $bold -pointsize 26 -annotate +60+101 'Le site de l’organisme' \
    -fill '#24304a' -pointsize 34 -annotate +60+208 'Connexion à votre espace' -font $font -pointsize 20 -fill '#444a55' \
    -annotate +60+270 'Votre identifiant' -annotate +60+370 'Votre mot de passe' -fill white -stroke '#8a93a5' \
    -draw 'rectangle 60,284 520,330' -draw 'rectangle 60,384 520,430' -stroke none -fill '#24304a' \
    -draw 'roundrectangle 60,462 280,514 6,6' -fill white -font $bold -annotate +104+495 'Se connecter' \
    -fill '#8a93a5' -font $font -pointsize 16 -annotate +60+600 'Une image à la place du navigateur, pour l’essai.' \
    "$work/site.png"
  HOME=$work/home display -title 'Navigateur' -geometry 966x768+0+0 -borderwidth 0 "$work/site.png" 2>/dev/null &
  running+=($!)
  until_ 'the stand-in browser' xdotool search --onlyvisible --name '^Navigateur$'
}

# --- what a helper does and sees --------------------------------------------------------------------------------

focused() { [[ $(xdotool getwindowfocus) == "$window" ]]; }
titled() { [[ $(xdotool getwindowname "$window") == "$1" ]]; }
wide() { [ "$(xdotool getwindowgeometry --shell "$window" | sed -n 's/^WIDTH=//p')" "$1" "$2" ]; }
events() { cat "$data"/visits/*.jsonl 2>/dev/null | grep -c "$1" || true; }
more_than() { (( $(events "$1") > $2 )); }
forth() { for (( at = 0; at < $1; at++ )); do key Tab; done; }
back() { for (( at = 0; at < $1; at++ )); do key shift+Tab; done; }
key() { for one in "$@"; do xdotool key --delay 30 "$one"; done; }

# Presses keys and waits until the journal has one more line that matches.
journalled() {
  local line=$1 before; shift
  before=$(events "$line")
  key "$@"
  until_ "a line « $line » after $*" more_than "$line" "$before"
}

# Waits until the picture of the window stays as it is (a caret may blink: then long enough is enough).
still() {
  local last='' now tries=0
  while (( tries++ < 20 )); do
    now=$(import -window "$window" rgb:- | md5sum)
    [[ $now == "$last" ]] && return
    last=$now
    sleep 0.2
  done
}

# Looks at a step as one does before the next press: one that comes at once counts as a double click.
look() { still; sleep 0.5; }

picture() { still; import -window root "$out/$1.png"; say "  picture $1.png"; }

# The processor's time that the program took, in hundredths of a second.
ticks() { awk '{ print $14 + $15 }' "/proc/$program/stat"; }

# Says how much of a processor the program takes while nobody touches it; refuses 2 % or more unless told otherwise.
at_rest() {
  still
  local before used; before=$(ticks)
  sleep 5
  used=$(( $(ticks) - before ))
  say "  at rest, $1: $used hundredths of a second of processor in 5 s"
  [[ ${2:-} == free ]] || (( used < 10 )) || fail "the program takes 2 % or more of a processor at rest, $1"
}

# --- the visit --------------------------------------------------------------------------------------------------

at_home() {
  say 'home: the guide is found by a word'
  until_ 'the whole screen' wide -ge 1360
  until_ 'the focus' focused
  at_rest 'at home, with a caret that blinks' free
  picture home
  xdotool type --delay 40 'rsa'
  picture found
  key Return
}

agree() {
  say 'frame: the aim, who is there, the time there is, a paper that is not there'
  still
  # Past « Accueil », « Masquer », « ? », the two of the zoom, « Écouter ».
  forth 7
  xdotool type --delay 80 'Avoir le RSA pour le mois prochain'
  key Tab space Tab Right Right
  key Tab space Tab space Tab space Tab Left
  picture frame
  journalled '"event":"framed"' Return
  until_ 'the column' wide -le 600
}

# « C'est fait » at a step without a question, or with an answer chosen before.
done_with() { look; journalled "\"event\":\"done\",\"step\":\"$1\"" Return; }

# Chooses the nth answer of the step's question, which Enter asks for, then « C'est fait ».
answer() {
  local step=$1 nth=$2
  look
  key Return
  still
  journalled "\"event\":\"answered\",\"step\":\"$step\"" space
  while (( --nth )); do journalled "\"event\":\"answered\",\"step\":\"$step\"" Right; done
  done_with "$step"
}

steps() {
  say 'steps: the question of the first one, the column beside a site'
  answer preparer 1
  answer ouvrir 1
  browser
  until_ 'the program in front again' to_front
  key o
  until_ 'the browser being asked for' grep -q '^https://' "$work/browser.log"
  at_rest 'in the column'
  picture column
  say 'mandate: a gesture for the person asks for one; she takes it back'
  journalled '"event":"mode_chosen","mode":"for_them"' n
  picture mandate
  journalled '"event":"mode_chosen","mode":"together"' Escape
  look
  say 'stuck: a known point by two keys, solved'
  key c
  picture stuck
  # The key of 1, as it is on a French keyboard without Shift.
  journalled '"event":"obstacle_opened"' ampersand
  still
  key ampersand
  still
  journalled '"event":"obstacle_solved".*"by":' Return
  hidden
  large
  paused
  say 'steps: the rest of the way'
  for step in se-connecter foyer logement travail ressources rib envoyer; do done_with "$step"; done
  answer pieces 1
}

all_events() { cat "$data"/visits/*.jsonl | wc -l; }

hidden() {
  say 'hidden: M lays a blank page over the screen, and the next key does nothing else'
  look
  local before; before=$(all_events)
  key m
  still
  titled 'Côte à côte' || fail 'the title of the window tells what is hidden'
  picture hidden
  key Return
  still
  [[ $(all_events) == "$before" ]] || fail 'the key that brought the screen back did something else'
}

large() {
  say 'large: 200 %, in the column'
  for _ in 1 2 3 4 5 6 7 8 9 10; do key ctrl+plus; done
  still
  picture column-200
  key ctrl+agrave
  until_ 'the column at 100 %' wide -le 420
}

paused() {
  say 'pause: a word is given, and brings the visit back'
  look
  journalled '"event":"paused"' p
  until_ 'the whole screen' wide -ge 1360
  until_ 'the title of the home screen' titled 'Côte à côte'
  picture pause
  local word; word=$(tail -n 1 "$data"/visits/*.jsonl | grep -oE '"word":"[^"]+"' | cut -d'"' -f4)
  [[ -n $word ]] || fail 'no word was given'
  # « C’est noté », before the field; then on to where the word goes, right under it.
  key shift+Tab Return
  still
  key Tab
  # An accent and a capital do not matter, and xdotool loses letters that redraw a page.
  xdotool type --delay 60 "$(iconv -f UTF-8 -t ASCII//TRANSLIT <<< "$word" | tr -dc 'a-z')"
  picture word
  journalled '"event":"resumed"' Return
  until_ 'the column' wide -le 600
}

to_front() { xdotool windowactivate "$window" && focused; }

refused() {
  say 'paper: a printer that refuses, and what to do then'
  still
  picture ending
  key Return
  until_ 'the whole screen' wide -ge 1360
  still
  touch "$work/no-printer"
  key Return
  picture paper-refused
  [[ ! -e $work/lp.log ]] || fail 'the printer took what it refused'
  rm "$work/no-printer"
  key Escape
  until_ 'the column' wide -le 600
}

paper() {
  say 'paper: a name and a number typed, printed, saved without them'
  still
  key Return
  until_ 'the whole screen' wide -ge 1360
  still
  # Before the language: the two fields, « Écouter », « Effacer maintenant », the three buttons below.
  back 8
  key Right
  picture paper-arabic
  key Left Tab
  xdotool type --delay 80 "$NAME"
  key Tab
  xdotool type --delay 80 "$REFERENCE"
  key Escape
  picture paper
  key Return
  until_ 'the printer being handed the paper' test -s "$work/lp.log"
  still
  # « Oui, terminer » has the focus; three ways out, the size, the language, the two fields, a tick, « Écouter » and « Effacer maintenant »
  # stand before « Enregistrer ».
  picture printed
  forth 11
  key space
  until_ 'the dialog being asked for' test -s "$work/zenity.log"
  until_ 'the file' test -s "$work/saved.pdf"
  still
  journalled '"event":"closed"' Tab Tab Return
  until_ 'the title of the home screen' titled 'Côte à côte'
}

# --- what must be true afterwards -------------------------------------------------------------------------------

has() { grep -qF -- "$2" <<< "$1" || fail "$3 does not say « $2 », but:"$'\n'"$1"; }
has_not() { ! grep -qF -- "$2" <<< "$1" || fail "$3 says « $2 »"; }

papers() {
  say 'both papers are read'
  local saved printed
  saved=$(pdftotext -layout "$work/saved.pdf" -) printed=$(pdftotext -layout "$work/printed.pdf" -)
  for paper in "$saved" "$printed"; do
    has "$paper" 'Votre demande de RSA est envoyée à la CAF.' 'a paper'
    has "$paper" 'Avoir le RSA pour le mois prochain' 'a paper'
    has "$paper" 'Fait aujourd’hui' 'a paper'
    has "$paper" 'Connexion à votre compte caf.fr' 'a paper'
    has "$paper" '« Le code n’arrive pas »' 'a paper'
    has "$paper" 'regarder dans les courriers indésirables' 'a paper'
    has "$paper" 'un relevé d’identité bancaire (RIB)' 'a paper'
    has "$paper" 'Comment savoir si ça a marché' 'a paper'
  done
  has "$printed" "$NAME" 'the printed paper'
  has "$printed" "$REFERENCE" 'the printed paper'
  has_not "$saved" "$NAME" 'the saved paper'
  has_not "$saved" "$REFERENCE" 'the saved paper'
  has "$(cat "$work/lp.log")" 'Récapitulatif' 'the title of the print job'
  cp "$work/saved.pdf" "$out/paper.pdf"
  say "  saved $(stat -c %s "$work/saved.pdf") bytes, printed $(stat -c %s "$work/printed.pdf") bytes"
}

records() {
  say 'the register has one record of the visit, the journal its end'
  until_ 'the record' grep -q . "$data"/register/*.jsonl
  local records; records=$(cat "$data"/register/*.jsonl)
  [[ $(wc -l <<< "$records") == 1 ]] || fail "not one record: $records"
  has "$records" '"guide":"caf/demander-le-rsa"' 'the record'
  has "$records" '"stuck":"code-absent","causes":["A3"]' 'the record'
  has "$records" '"missing":["rib"]' 'the record'
  has "$records" '"ending":"envoyee"' 'the record'
  ! grep -qE '[0-9]{4}-[0-9]{2}-[0-9]{2}' <<< "$records" || fail 'the record says a day'
  [[ $(tail -n 1 "$data"/visits/*.jsonl) == *'"event":"closed"'* ]] || fail 'the journal does not end with the end'
  "$binary" --data-dir "$data" export -o "$work/table.csv" > /dev/null
  [[ $(grep -c 'demander-le-rsa' "$work/table.csv") == 2 ]] || fail 'the table has not one line for each obstacle'
}

# The name, the number and the words of the aim are nowhere but on the printed paper (and the aim on the saved one).
nothing_kept() {
  say 'no file of the program has the name, the number or the words of the aim'
  rm -f "$work"/{zenity,lp,browser}.log "$work/printed.pdf" "$work/saved.pdf"
  for words in "$NAME" 'Poivrefum' "$REFERENCE" 'pour le mois prochain'; do
    ! grep -rlF -- "$words" "$data" "$work/home" "$work/tmp" "$work/program.log" || fail "kept: $words"
  done
  local left; left=$(find "$data" "$work/tmp" "$work/home" -name '*.pdf')
  [[ -z $left ]] || fail "papers were left: $left"
}

# From the field of the home screen, back past the bar at the top.
afterwards() {
  say 'afterwards: the last papers, the settings'
  back 6
  key Return
  picture last
  key Escape
  still
  back 5
  key Return
  picture settings
  key Escape
  still
}

leave() {
  say "memory: $(memory VmRSS) now, $(memory VmHWM) at most"
  key alt+F4
  until_ 'the end of the program' stopped
  wait "$program" || fail "the program ended with $?"
  has_not "$(cat "$work/program.log")" 'panicked' 'the log'
}
stopped() { [[ ! -d /proc/$program || $(cut -d' ' -f3 "/proc/$program/stat") == Z ]]; }

high_contrast() {
  say 'high contrast: home and a step'
  sed -i 's/"contrast": *"[a-z]*"/"contrast": "high"/' "$data/settings.json"
  grep -q '"contrast": "high"' "$data/settings.json" || fail 'the settings do not know of contrast'
  start
  until_ 'the focus' focused
  picture home-contrast
  xdotool type --delay 40 'rsa'
  still
  key Return
  still
  journalled '"event":"framed"' Return
  until_ 'the column' wide -le 600
  picture column-contrast
  leave
}

open_screen
stand_ins
say "screen $DISPLAY"
start
at_home
agree
steps
refused
paper
papers
records
afterwards
leave
nothing_kept
high_contrast
say 'smoke: all is well'
finished=yes
