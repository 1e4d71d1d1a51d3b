#!/bin/sh
# Starts Parley on the Java runtime beside it. The JVM takes this shell's place (exec), so that
# signals, the terminal and the exit status are its own. JDK_JAVA_OPTIONS adds JVM options.
home=$(dirname "$(dirname "$(readlink -f "$0")")")
exec "$home/lib/runtime/bin/java" @"$home/lib/jvm.options" -XX:AOTCache="$home/lib/parley.aot" \
  -jar "$home/lib/app/parley.jar" "$@"
