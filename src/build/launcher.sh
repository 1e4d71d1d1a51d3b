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

exec "$home/lib/runtime/bin/java" @"$home/lib/jvm.options" $compilers -XX:AOTCache="$home/lib/parley.aot" \
  -jar "$home/lib/app/parley.jar" "$@"
