package dev.parley;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another Java process with the class path of the tests, which says what it does line by line, and can be killed. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Runs the {@code main} of a class; what it says on standard error goes to that of the tests. */
    public static ChildProcess start(Class<?> main, String... arguments) throws IOException {
        return new ChildProcess(new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Likewise in a folder, with variables of its own; what it says on standard error is added to the file {@code errors}. */
    public static ChildProcess start(Path folder, Map<String, String> variables, Path errors,
            Class<?> main, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(main, arguments)).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().putAll(variables);
        return new ChildProcess(builder.start());
    }

    private static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The next line it says, or null when it has ended. */
    public @Nullable String readLine() throws IOException {
        return output.readLine();
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /**
     * Ends it as a power failure would end it (the system lives on), and waits for its end.
     *
     * @return the whole lines that it had said and that were not read yet
     */
    public List<String> kill() throws IOException {
        // The handle's kill leaves the pipe open, and so what was said before it can still be read.
        process.toHandle().destroyForcibly();
        StringBuilder rest = new StringBuilder();
        for (int c = output.read(); c >= 0; c = output.read()) {
            rest.append((char) c);
        }
        process.onExit().join();
        String said = rest.toString();
        return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Lets it end, which it does when its input ends, and waits for that. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
