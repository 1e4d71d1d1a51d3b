package dev.parley;

import dev.parley.cli.CommandLines;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The program's entry: the real environment, and the command line in it. */
public final class Parley {

    private Parley() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        // Before anything logs, because the log manager is chosen once.
        System.setProperty("java.util.logging.manager", StoppingLogManager.class.getName());
        System.exit(CommandLines.run(realEnvironment(), arguments));
    }

    private static Environment realEnvironment() {
        boolean interactive = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Environment(System.getenv(), Path.of("").toAbsolutePath(), InstantSource.system(),
                ZoneId.systemDefault(), System.in,
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), interactive, Thread::sleep,
                work -> Runtime.getRuntime().addShutdownHook(new Thread(work, "stop")));
    }

    /** In UTF-8 whatever the locale, because that is what the quotes and the JSON are told to be in. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
