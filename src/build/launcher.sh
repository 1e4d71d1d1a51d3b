#!/bin/sh
# Starts Parley on the Java runtime beside it. The JVM takes this shell's place (exec), so that
# signals, the terminal and the exit status are its own. JDK_JAVA_OPTIONS adds JVM options.
home=$(dirname "$(dirname "$(readlink -f "$0")")")

# One question is answered before the second compiler's work would pay: without it, `ask` takes half the time.
compilers=
case ${1-} in
  ask | doctor | remove) compilers=-XX:TieredStopAtLevel=1 ;;
esac
for argument; do
  case $argument in
    --batch*) compilers= ;;
  esac
done

# Where they lie unpacked. Without these, ONNX Runtime and SQLite copy their libraries from the jar at every start, and the
# tokenizer its own into the home folder, which it names by file: of a folder it can make nothing.
for tokenizer in "$home"/lib/native/libtokenizers.*; do :; done

exec "$home/lib/runtime/bin/java" @"$home/lib/jvm.options" $compilers -XX:AOTCache="$home/lib/parley.aot" \
  -Dparley.model="$home/lib/model" -Donnxruntime.native.path="$home/lib/native" -DRUST_LIBRARY_PATH="$tokenizer" \
  -Dorg.sqlite.lib.path="$home/lib/native" \
  -jar "$home/lib/app/parley.jar" "$@"
