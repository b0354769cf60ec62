#!/usr/bin/env bash
# Runs the Windows build of Node in a Debian that has Wine: wine.sh <Debian> <checkout> <folder of node.exe> <report> <arguments of node>…
# To be started in mount and process namespaces of its own: all mounts and processes of it end with it. wine.ts does.
set -euo pipefail
debian=$1 checkout=$2 node=$3 report=$4
shift 4

prefix=/opt/wine
run() { chroot "$debian" env -i HOME=/root PATH=/usr/bin:/bin WINEPREFIX=$prefix WINEDEBUG=-all FILE_SCANNER='Z:\opt\scanner.exe' WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe=' "$@"; }

mount -t proc proc "$debian/proc"
mount --rbind /dev "$debian/dev"
mount -t tmpfs tmp "$debian/tmp"
mkdir -p "$debian$checkout" "$debian/opt/node"
mount --bind "$checkout" "$debian$checkout"
mount --bind "$node" "$debian/opt/node"
if [ ! -e "$debian$prefix/made" ]; then
  run wineboot --init >"$debian/tmp/boot" 2>&1 || { cat "$debian/tmp/boot"; exit 1; }
  run wineserver --wait
  touch "$debian$prefix/made"
fi
# What Windows takes for its temporary folder: what tests leave there is gone afterwards.
temporary=$prefix/drive_c/users/root/AppData/Local/Temp
mkdir -p "$debian$temporary"
mount -t tmpfs tmp "$debian$temporary"

# Wine gives node.exe no usable pipe for its output, so that goes to files, and from there to whoever reads along.
: >"$debian/tmp/report"
# shellcheck disable=SC2016 # for the shell in there
run bash -c 'cd "$1" && shift && exec wine /opt/node/node.exe "$@" >/tmp/output 2>&1 </dev/null' bash \
  "$checkout" --test-reporter=spec --test-reporter-destination='Z:\tmp\report' "$@" &
tail --pid=$! --lines=+1 --follow "$debian/tmp/report"
status=0
wait $! || status=$?
cat "$debian/tmp/output"
cp "$debian/tmp/report" "$report"
exit "$status"
