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
# By default it holds each press until it has looked at it; on a busy machine keys and movements then overtake
# the click before them.
mkdir -p "$XDG_CONFIG_HOME/openbox"
sed '/<context name="Client">/,/<\/context>/d' /etc/xdg/openbox/rc.xml >"$XDG_CONFIG_HOME/openbox/rc.xml"
openbox --startup "touch $folder/ready" >/dev/null 2>&1 &
manager=$!
tries=100
while [ ! -e "$folder/ready" ] && [ "$tries" -gt 0 ]; do
    sleep 0.1
    tries=$((tries - 1))
done
"$@"
