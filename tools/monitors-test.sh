#!/usr/bin/env bash
# The column keeps its place when the screens change under it: another resolution, a second monitor that comes and
# goes, a larger scale.
#
#   tools/monitors-test.sh [OUT_DIR]      OUT_DIR gets pictures of the screens
#
# BINARY   the program (target/debug/cote-a-cote, which is built if it is not there)
# Needs: Xorg with its dummy driver (Xvfb has a single monitor of a single size: xserver-xorg-core
# xserver-xorg-video-dummy), the right to start it, xrandr openbox xdotool xprop import display convert.
# Without: « SKIPPED: why », status 77.
set -euo pipefail
out=${1:+$(realpath -m "$1")}
cd "$(dirname "$0")/.."
for tool in Xorg xrandr openbox xdotool xprop import display convert; do
  command -v "$tool" > /dev/null || { echo "SKIPPED: $tool is missing"; exit 77; }
done
binary=${BINARY:-${CARGO_TARGET_DIR:-target}/debug/cote-a-cote}
[[ -x $binary ]] || cargo build --locked --quiet
source tools/screen.sh

# --- two monitors -----------------------------------------------------------------------------------------------

open_monitors() {
  cat > "$work/xorg.conf" <<'CONF'
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 64000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Modes "1920x1080"
  EndSubSection
EndSection
CONF
  mkfifo "$work/display"
  Xorg -displayfd 3 -noreset -nolisten tcp -novtswitch -sharevts -config "$work/xorg.conf" \
    -logfile "$work/xorg.log" 3> "$work/display" 2> "$work/xorg.err" &
  running+=($!)
  local number
  read -r -t "$PATIENCE" number < "$work/display" ||
    { finished=yes; echo "SKIPPED: Xorg does not start: $(tail -n 1 "$work/xorg.err")"; exit 77; }
  export DISPLAY=:$number
  screen=$DISPLAY
  xrandr --addmode DUMMY1 1280x1024 2> /dev/null || true
  cat > "$work/openbox.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <desktops><number>1</number></desktops>
  <applications><application title="Navigateur"><maximized>yes</maximized></application></applications>
</openbox_config>
XML
  HOME=$work/home openbox --config-file "$work/openbox.xml" > "$work/openbox.log" 2>&1 &
  running+=($!)
  until_ 'the window manager' managed
}

# --- what is seen -----------------------------------------------------------------------------------------------

geometry() { xdotool getwindowgeometry --shell "$1" | sed -n "s/^$2=//p"; }
place() { echo "$(geometry "$1" X) $(geometry "$1" WIDTH) $(geometry "$1" HEIGHT)"; }
stands() { [[ $(place "$window") == "$1" ]]; }
leaves() { local width; width=$(geometry "$browser" WIDTH); (( width <= $1 && width >= $1 - 6 )); }
keeps_room() { xprop -id "$window" _NET_WM_STRUT_PARTIAL | grep -q ' = '; }
keeps_none() { ! keeps_room; }
focused() { [[ $(xdotool getwindowfocus) == "$window" ]]; }
picture() { import -window root "$out/$1.png"; }

# The column has this place « X WIDTH HEIGHT », and the maximised window this much.
column_at() {
  until_ "a column at $1 ($3): it is at $(place "$window")" stands "$1"
  until_ "a browser that has $2 ($3)" leaves "$2"
  say "  $3: the column stands at $(place "$window"), the browser has $(geometry "$browser" WIDTH)"
}

browse() {
  convert -size 800x600 gradient:white-lightblue "$work/site.png"
  HOME=$work/home display -title Navigateur -geometry 800x600+0+0 "$work/site.png" 2> /dev/null &
  running+=($!)
  until_ 'the stand-in browser' xdotool search --onlyvisible --name '^Navigateur$'
  browser=$(xdotool search --onlyvisible --name '^Navigateur$' | head -n 1)
}

# Opens a guide, as far as its first step: the window is then the column.
walk() {
  until_ 'the focus' focused
  xdotool type --delay 60 'rsa'
  sleep 1
  xdotool key Return
  sleep 1
  xdotool key Return
}

# --- the screens change -----------------------------------------------------------------------------------------

open_monitors
xrandr --output DUMMY0 --mode 1920x1080
browse
start
walk
column_at '1520 400 1080' 1520 '1920×1080'
picture one-monitor

# The column looks at its screen every quarter of a minute.
xrandr --output DUMMY0 --mode 1280x720
column_at '880 400 720' 880 'after a change to 1280×720'
xrandr --output DUMMY0 --mode 1920x1080
column_at '1520 400 1080' 1520 'after a change back'

xrandr --output DUMMY1 --mode 1280x1024 --right-of DUMMY0
until_ 'a column without a strut' keeps_none
column_at '1520 400 1080' 1920 'with a second monitor at its right, through which a strut would go'
picture two-monitors
xrandr --output DUMMY1 --off
until_ 'a column with a strut' keeps_room
column_at '1520 400 1080' 1520 'without the second monitor'
end "$program"

xrandr --output DUMMY1 --mode 1280x1024 --right-of DUMMY0
echo '{"column_edge": "left"}' > "$data/settings.json"
start
walk
column_at '0 400 1080' 1520 'at the left of two monitors'
end "$program"
xrandr --output DUMMY1 --off

echo '{}' > "$data/settings.json"
export WINIT_X11_SCALE_FACTOR=1.5
start
walk
column_at '1320 600 1080' 1320 'at a scale of 150 %'
picture scaled
end "$program"
unset WINIT_X11_SCALE_FACTOR
finished=yes
say 'the column keeps its place'
