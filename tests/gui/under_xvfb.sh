#!/bin/sh
# under_xvfb.sh COMMAND…: runs it on a screen of its own with a window manager, and takes both away again.
set -eu
folder=$(mktemp -d)
cleanup() {
    [ -z "${manager:-}" ] || kill "$manager" 2>/dev/null || true
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT INT TERM
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
server=$!
read -r number <"$folder/display"
export DISPLAY=":$number" GDK_BACKEND=x11 NO_AT_BRIDGE=1 XDG_CONFIG_HOME="$folder/config" LC_ALL=C.UTF-8 GSETTINGS_BACKEND=memory
openbox >/dev/null 2>&1 &
manager=$!
sleep 1
"$@"
