#!/usr/bin/env bash
# The column reserves its room: beside it, a maximised window ends where the column begins, and is whole again when
# the column goes: for the full window, on pause, on exit, and when the program is killed. The mouse pulls its edge.
#
#   tools/strut-test.sh [OUT_DIR]      OUT_DIR gets pictures of the screen
#
# BINARY   the program (target/debug/cote-a-cote, which is built if it is not there)
# Needs: Xvfb openbox xdotool xprop import display convert (ImageMagick). Without: « SKIPPED: why », status 77.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
PATIENCE=${PATIENCE:-60}        # seconds for one thing to happen, on a busy machine
SCREEN=1366

for tool in Xvfb openbox xdotool xprop import display convert; do
  command -v "$tool" > /dev/null || { echo "SKIPPED: $tool is missing"; exit 77; }
done
binary=${BINARY:-target/debug/cote-a-cote}
[[ -x $binary || -n ${BINARY:-} ]] || cargo build --locked --quiet
work=$(mktemp -d)
out=${1:-}
mkdir -p "$work"/home "$work"/tmp ${out:+"$out"}
running=()

tidy() {
  local status=$?
  [[ -n ${finished:-} || $status != 0 ]] || status=1
  # The last one started is the first to go: the screen outlives its windows.
  for (( at = ${#running[@]} - 1; at >= 0; at-- )); do
    kill "${running[at]}" 2> /dev/null && wait "${running[at]}" 2> /dev/null || true
  done
  rm -rf "$work"
  exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM

fail() {
  echo "strut-test: $*" >&2
  import -window root "${out:-/tmp}/strut-failed.png" 2> /dev/null || true
  exit 1
}

until_() {
  local what=$1 end=$(( SECONDS + PATIENCE )); shift
  until "$@" > /dev/null 2>&1; do
    (( SECONDS < end )) || fail "waited $PATIENCE s for $what"
    sleep 0.1
  done
}

geometry() { xdotool getwindowgeometry --shell "$1" | sed -n "s/^$2=//p"; }
is() { [[ $(geometry "$1" "$2") == "$3" ]]; }
managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }
keeps() { xprop -id "$column" _NET_WM_STRUT_PARTIAL | grep -q " = $1"; }
picture() { [[ -z $out ]] || import -window root "$out/$1.png"; }

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 ${SCREEN}x768x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
running+=($!)
read -r -t "$PATIENCE" number < "$work/display" || fail "no screen: $(cat "$work/xvfb.log")"
export DISPLAY=:$number
# The window manager maximises the browser as its user would, and closes what has the focus with Alt+F4.
cat > "$work/openbox.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications><application title="Navigateur"><maximized>yes</maximized></application></applications>
</openbox_config>
XML
HOME=$work/home openbox --config-file "$work/openbox.xml" > "$work/openbox.log" 2>&1 &
running+=($!)
until_ 'the window manager' managed

# In place of a browser: a picture in a window of its own, maximised as its user would.
convert -size 1366x768 gradient:white-lightblue "$work/site.png"
HOME=$work/home display -title Navigateur -geometry 800x600+0+0 "$work/site.png" 2> /dev/null &
running+=($!)
until_ 'the stand-in browser' xdotool search --onlyvisible --name '^Navigateur$'
browser=$(xdotool search --onlyvisible --name '^Navigateur$' | head -n 1)
wide() { (( $(geometry "$1" WIDTH) > 1300 )); }
until_ 'the maximised browser' wide "$browser"
whole=$(geometry "$browser" WIDTH)
frame=$(( SCREEN - whole ))             # the window manager's own border
echo "  alone, the maximised browser has $whole pixels"

start() {
  # It is not the first start.
  [[ -e $1/settings.json ]] || { mkdir -p "$1" && echo '{}' > "$1/settings.json"; }
  env HOME="$work/home" TMPDIR="$work/tmp" DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent WAYLAND_DISPLAY= \
    XDG_DATA_HOME="$work/home/share" XDG_CONFIG_HOME="$work/home/config" XDG_RUNTIME_DIR="$work/tmp" \
    "$binary" --data-dir "$1" --trace-startup > "$work/program.log" 2>&1 &
  program=$!
  running+=("$program")
  until_ 'the window' xdotool search --onlyvisible --pid "$program"
  column=$(xdotool search --onlyvisible --pid "$program" | head -n 1)
  until_ 'the first frame' grep -q 'première image' "$work/program.log"
  until_ 'the focus' focused
}
gone() { ! kill -0 "$program"; }
focused() { [[ $(xdotool getwindowfocus) == "$column" ]]; }

# Opens a guide, as far as its first step: the window is then the column.
walk() {
  xdotool type --delay 60 'rsa'
  sleep 1
  xdotool key Return
  sleep 1
  xdotool key Return
}
beside() {
  until_ "a column of $1" is "$column" WIDTH "$1"
  until_ "a browser that leaves $1" is "$browser" WIDTH $(( SCREEN - $1 - frame ))
  echo "  $2: the column has $1 pixels at $(geometry "$column" X), the browser $(geometry "$browser" WIDTH)"
}
alone() { until_ "the whole browser: $1" is "$browser" WIDTH "$whole"; echo "  $1: the browser is whole again"; }

start "$work/right"
walk
beside 400 'at the right'
until_ 'its place' is "$column" X 966
keeps '0, 400, 0, 0, 0, 0, 0, 767' || fail "the strut is $(xprop -id "$column" _NET_WM_STRUT_PARTIAL)"
picture right
xdotool key ctrl+plus ctrl+plus
beside 480 'at 120 %'
xdotool key ctrl+0
beside 400 'at 100 %'

# The mouse pulls the inner edge, 74 pixels and then far too wide; the browser follows when it is let go.
pull() {
  # As a hand does: it comes nearer, presses, and moves once the window has heard of the press.
  xdotool mousemove 1200 400 sleep 0.2 mousemove $(( $1 + 1 )) 300 sleep 0.2 mousemove "$1" 300 sleep 0.3 mousedown 1 sleep 1.5 mousemove $(( ($1 + $2) / 2 )) 300 sleep 0.2 mousemove "$2" 300
  until_ "a column of $3 under the mouse" is "$column" WIDTH "$3"
  [[ $(geometry "$browser" WIDTH) == "$4" ]] || fail "the browser moves while the edge is pulled"
  xdotool mouseup 1
}
in_file() { grep -q "\"column_width\": $1" "$work/right/settings.json"; }
pull 970 896 474 $(( 966 - frame ))
beside 474 'pulled by the mouse'
keeps '0, 474, 0, 0, 0, 0, 0, 767' || fail "the strut is $(xprop -id "$column" _NET_WM_STRUT_PARTIAL)"
until_ 'the settings' in_file 474
pull 896 500 520 $(( 892 - frame ))
beside 520 'pulled as far as it goes'
picture pulled
pull 850 1200 360 $(( 846 - frame ))
beside 360 'pushed as far as it goes'
pull 1010 970 400 $(( 1006 - frame ))
beside 400 'pulled back'

# The full window takes it all, and gives it back.
xdotool mousemove 1292 25 click 1
alone 'in the full window'
until_ 'the whole window' wide "$column"
xdotool mousemove 1273 44 click 1
beside 400 'beside the site again'
xdotool key p
alone 'on pause'
until_ 'the whole window' wide "$column"
picture pause

# A task bar at the right, and one at the bottom of the screen.
panel() {
  HOME=$work/home display -title "$1" -geometry 40x40+200+200 -immutable "$work/site.png" 2> /dev/null &
  running+=($!)
  until_ "the panel $1" xdotool search --onlyvisible --name "^$1\$"
  xprop -id "$(xdotool search --onlyvisible --name "^$1\$" | head -n 1)" -f _NET_WM_STRUT_PARTIAL 32c \
    -set _NET_WM_STRUT_PARTIAL "$2"
}
panel Droite '0, 60, 0, 0, 0, 0, 0, 767, 0, 0, 0, 0'
panel Bas '0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 1365'
until_ 'a browser beside the task bar' is "$browser" WIDTH $(( whole - 60 ))

xdotool windowfocus --sync "$column"
walk
until_ 'a column beside the task bar' is "$column" X 906
until_ 'a column above the task bar' is "$column" HEIGHT 728
until_ 'a browser beside both' is "$browser" WIDTH $(( 906 - frame ))
keeps '0, 460, 0, 0, 0, 0, 0, 727' || fail "the strut is $(xprop -id "$column" _NET_WM_STRUT_PARTIAL)"
echo '  with task bars at the right and below: the column stands between'
picture panels
kill "${running[-1]}"; wait "${running[-1]}" 2> /dev/null || true
unset 'running[-1]'
until_ 'a column that grew' is "$column" HEIGHT 768
keeps '0, 460, 0, 0, 0, 0, 0, 767' || fail "the strut is $(xprop -id "$column" _NET_WM_STRUT_PARTIAL)"
echo '  the task bar below goes: the column takes its room by and by'
kill -KILL "$program"; wait "$program" 2> /dev/null || true
until_ 'a browser beside the task bar alone' is "$browser" WIDTH $(( whole - 60 ))
echo '  after a crash: the room is free again'
kill "${running[-1]}"; wait "${running[-1]}" 2> /dev/null || true
unset 'running[-1]'
alone 'without the task bar'

mkdir -p "$work/left"
echo '{"column_edge": "left", "column_width": 444}' > "$work/left/settings.json"
start "$work/left"
walk
beside 444 'at the left'
until_ 'its place' is "$column" X 0
keeps '444, 0, 0, 0, 0, 767, 0, 0' || fail "the strut is $(xprop -id "$column" _NET_WM_STRUT_PARTIAL)"
[[ $(geometry "$browser" X) -ge 444 ]] || fail "the browser lies under the column, at $(geometry "$browser" X)"
picture left
xdotool windowfocus --sync "$column" key alt+F4
until_ 'the end of the program' gone
alone 'after leaving'
finished=yes
echo 'the column reserves its room'
