#!/bin/sh
# Makes the application image: the program with a Java runtime of its own. Maven calls it at `package`.
#
#   image.sh JDK JAR CLASSPATH IMAGE   (TOOLCHAIN_JAVA_HOME, where Maven sets it, is the JDK)
#
#   IMAGE/bin/parley       the launcher
#   IMAGE/lib/app          JAR, and what CLASSPATH lists: the jars that JAR's manifest names
#   IMAGE/lib/runtime      the modules of JDK that they need
#   IMAGE/lib/parley.aot   what the JVM learnt in a training run: classes linked, methods profiled
#
# jlink and a shell script, not jpackage: its launcher costs a little more time than a shell, keeps the
# JVM's options to itself, and has another layout on each system.
set -eu
jdk=${TOOLCHAIN_JAVA_HOME:-$1} jar=$2 classpath=$3 image=$4
source=$(dirname "$0")
work=$(dirname "$image")

# A module, and who needs it. java.desktop, java.sql and others that libraries name are absent: they are
# for what is not called here (beans, SQL types). So is jdk.incubator.vector: with it Lucene's word search
# was no faster, and a start from cold took 0.35 s more, as the AOT cache then has no module graph.
modules=$(sed 's/ *#.*//' <<END | paste -sd, -
java.base
java.logging      # everything that logs
java.management   # Lucene asks the JVM what it is
java.xml          # jsoup
jdk.charsets      # pages in Shift_JIS, Big5, windows-1256 and the like
jdk.httpserver    # Slack's requests, health
jdk.management    # Lucene asks for the JVM's flags
jdk.unsupported   # Gson makes objects without a constructor
END
)

# The runtime stays while neither the JDK nor this list has changed.
key="$(grep JAVA_RUNTIME_VERSION "$jdk/release") $modules"
if [ "$(cat "$image/lib/runtime/.made-of" 2>/dev/null)" != "$key" ]; then
  rm -rf "$image"
  "$jdk/bin/jlink" --output "$image/lib/runtime" --add-modules "$modules" \
    --compress zip-6 --no-header-files --no-man-pages
  echo "$key" > "$image/lib/runtime/.made-of"
fi

rm -rf "$image/bin" "$image/lib/app" "$image/lib/parley.aot"
mkdir -p "$image/bin" "$image/lib/app"
install -m 755 "$source/launcher.sh" "$image/bin/parley"
cp "$source/jvm.options" "$image/lib/"
tr : '\n' < "$classpath" | while read -r library; do cp "$library" "$image/lib/app/"; done
cp "$jar" "$image/lib/app/parley.jar"

# Training: a run of what a person waits for, with an empty data folder; so the samples answer. One process
# makes the cache; with --json it knows the most classes, and a plain `ask` needs few others.
training=$work/training
rm -rf "$training"
mkdir -p "$training/data"
cd "$training"
set -- ask --json --data data "Who did Lavrov blame for the impasse?"

status=0
"$image/lib/runtime/bin/java" @"$image/lib/jvm.options" -XX:AOTCacheOutput="$image/lib/parley.aot" \
  -jar "$image/lib/app/parley.jar" "$@" > log 2>&1 || status=$?
if [ $status -gt 1 ] || [ ! -f "$image/lib/parley.aot" ]; then # 1: nothing found, which is an answer
  echo "The training run ended with status $status:" >&2
  cat log >&2
  exit 1
fi

# The launcher must be able to use what was learnt: with this mode the JVM stops where it cannot.
status=0
JDK_JAVA_OPTIONS=-XX:AOTMode=on "$image/bin/parley" "$@" > log 2>&1 || status=$?
if [ $status -gt 1 ]; then
  echo "The AOT cache does not fit the image; parley ended with status $status:" >&2
  cat log >&2
  exit 1
fi
