# A screen of 1366×768 with a window manager and the program on it, for tools/*.sh: `source` it.
#
# Sets binary (BINARY, or target/debug/cote-a-cote), work (a folder that goes with the script), data (the program's
# data folder), out (pictures). `start` opens the program: program is its process, window its window.
# The script says finished=yes at its end: without it, it failed, whatever bash says.
# shellcheck disable=SC2034,SC2154

export LC_ALL=C.UTF-8
PATIENCE=${PATIENCE:-60}        # seconds for one thing to happen, on a busy machine
me=$(basename "$0" .sh)
work=$(mktemp -d)
data=$work/data
out=${out:-$work/out}
mkdir -p "$out" "$work"/{home,tmp,bin}
running=()

say() { printf '%s\n' "$*"; }
fail() { echo "$me: $*" >&2; exit 1; }
needs() {
  local tool
  for tool in "$@"; do command -v "$tool" > /dev/null || fail "$tool is missing"; done
}

# Waits until a command succeeds.
until_() {
  local what=$1 end=$(( SECONDS + PATIENCE )); shift
  until "$@" > /dev/null 2>&1; do
    (( SECONDS < end )) || fail "waited $PATIENCE s for $what"
    sleep 0.1
  done
}

# Ends a process that we started, and waits until it is gone.
end() { kill "$1" 2> /dev/null && wait "$1" 2> /dev/null || true; }

tidy() {
  local status=${1:-$?} at
  [[ -n ${finished:-} || $status != 0 ]] || status=1
  if (( status )); then
    [[ -z ${screen:-} ]] || import -window root "$out/failed.png" 2> /dev/null || true
    tail -n 3 "$data"/visits/*.jsonl "$work/program.log" >&2 2> /dev/null || true
    echo "$me: failed${screen:+; the last screen is failed.png, if a folder for pictures was given}" >&2
  fi
  # The last one started is the first to go: the screen outlives its windows.
  for (( at = ${#running[@]} - 1; at >= 0; at-- )); do end "${running[at]}"; done
  rm -rf "$work"
  exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT TERM

managed() { xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id'; }

# Opens a screen that is free, with a French keyboard.
open_screen() {
  needs Xvfb setxkbmap openbox xdotool xprop import
  mkfifo "$work/display"
  Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb.log" &
  running+=($!)
  local number
  read -r -t "$PATIENCE" number < "$work/display" || fail "no screen: $(cat "$work/xvfb.log")"
  export DISPLAY=:$number
  screen=$DISPLAY
  HOME=$work/home openbox > "$work/openbox.log" 2>&1 &
  running+=($!)
  setxkbmap fr
  xdotool mousemove 0 767       # a pointer over a tile would change its look
  until_ 'the window manager' managed
}

# Starts the program, with nothing of this computer's in reach; more options for it may be given.
launch() {
  # A desk that was here before: the first questions are a journey of the tests.
  mkdir -p "$data"
  [[ -e $data/settings.json ]] || echo '{}' > "$data/settings.json"
  # No session bus: the file dialog is then zenity's.
  env HOME="$work/home" TMPDIR="$work/tmp" PATH="$work/bin:$PATH" DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent \
    XDG_DATA_HOME="$work/home/share" XDG_CONFIG_HOME="$work/home/config" XDG_RUNTIME_DIR="$work/tmp" WAYLAND_DISPLAY= \
    "$binary" --data-dir "$data" --trace-startup "$@" > "$work/program.log" 2>&1 &
  program=$!
  running+=("$program")
}

# Starts it, and waits until its window shows.
start() {
  launch "$@"
  until_ 'the window' xdotool search --onlyvisible --pid "$program"
  window=$(xdotool search --onlyvisible --pid "$program" | head -n 1)
  until_ 'the first frame' grep -q 'première image' "$work/program.log"
}

# « 42192 kB », of VmRSS (now) or VmHWM (at most).
memory() { sed -n "s/^$1:[[:space:]]*//p" "/proc/$program/status"; }
