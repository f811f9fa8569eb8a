#!/bin/sh
# Start time and peak memory of the packaged program, with and without the JDK's AOT cache.
# Usage, after `mvn package`: bench/start.sh [rounds]     Needs Linux, a JDK 25 (JAVA_HOME or on the PATH) and curl.
set -eu

rounds=${1:-5}
root=$(cd "$(dirname "$0")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$(ls "$root"/bot/target/bot-*.jar | head -n 1)
work=$(mktemp -d)
port=${PORT:-18099}
options="-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

now() { echo $(($(date +%s%N) / 1000000)); }

# start FILE JAVA-OPTIONS...: runs the program until its page answers; adds milliseconds and peak memory then to the file.
start() {
    file=$1
    shift
    begun=$(now)
    TANYAPASPOR_DATA="$work/data" SERVER_PORT="$port" "$java" $options "$@" -jar "$work/app/bot.jar" >"$work/log" 2>&1 &
    pid=$!
    until curl -fs -o "$work/page" "http://127.0.0.1:$port/"; do
        kill -0 "$pid" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
        sleep 0.02
    done
    ready=$(now)
    memory=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status")
    kill "$pid"
    wait "$pid" || true
    pid=
    echo "$((ready - begun)) $memory" >>"$file"
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# row LABEL FILE: the medians of what a file holds.
row() { echo "| $1 | $(cut -d' ' -f1 "$2" | median) | $(cut -d' ' -f2 "$2" | median) |"; }

# The cache wants libraries in files of their own.
"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/app" >/dev/null
mv "$work"/app/bot-*.jar "$work/app/bot.jar"

echo "| | ms until the page answers | peak memory then, MB |"
echo "|---|---:|---:|"
start "$work/first"
row "first start of all (empty data folder)" "$work/first"
start "$work/training" -XX:AOTCacheOutput="$work/app.aot"
for _ in $(seq "$rounds"); do # in turns, so that a busy moment of the machine meets both
    start "$work/plain"
    start "$work/cached" -XX:AOTCache="$work/app.aot"
done
row "later starts" "$work/plain"
row "later starts with the AOT cache" "$work/cached"
echo
echo "Size of the cache: $(($(stat -c %s "$work/app.aot") / 1048576)) MB"
