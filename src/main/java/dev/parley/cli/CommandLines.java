package dev.parley.cli;

import dev.parley.DataFolderInUseException;
import dev.parley.Environment;
import dev.parley.SetupException;
import dev.parley.config.ConfigException;
import dev.parley.index.UnusableIndexException;
import dev.parley.intake.HandoverException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands of the terminal, and what becomes of what they throw. */
public final class CommandLines {

    private CommandLines() {}

    /**
     * Runs the command that {@code arguments} name.
     *
     * @return the exit status
     */
    public static int run(Environment environment, String... arguments) {
        CommandLine parley = new CommandLine(new ParleyCommand());
        List.of(new AskCommand(environment), new ChatCommand(environment), new IngestCommand(environment),
                new RemoveCommand(environment), new QuotesCommand(environment), new SaidCommand(environment),
                new CopiesCommand(environment), new VersionsCommand(environment),
                new ReindexCommand(environment),
                new EvalCommand(environment),
                new CommandLine(new FeedbackCommand(environment))
                        .addSubcommand(new FeedbackExportCommand(environment)),
                new ForgetCommand(environment),
                new ServeCommand(environment),
                new DoctorCommand(environment)).forEach(parley::addSubcommand);
        addHelp(parley);
        parley.setOut(writer(environment.out()));
        parley.setErr(writer(environment.err()));
        parley.setUsageHelpAutoWidth(true);
        parley.setColorScheme(CommandLine.Help.defaultColorScheme(
                Style.of(environment) == Style.COLOUR
                        ? CommandLine.Help.Ansi.ON
                        : CommandLine.Help.Ansi.OFF));
        parley.setParameterExceptionHandler((wrong, given) -> misused(wrong, environment));
        parley.setExecutionExceptionHandler(
                (failure, command, parsed) -> failed(failure, command, environment));
        Logs.toStandardError(environment);
        if (arguments.length == 0) {
            parley.usage(environment.err());
            return Status.WRONG_USAGE;
        }
        return parley.execute(arguments);
    }

    private static void addHelp(CommandLine parent) {
        parent.getSubcommands().values().stream().filter(command -> !command.getCommandName().equals("help"))
                .forEach(command -> {
                    command.getCommandSpec().mixinStandardHelpOptions(true);
                    addHelp(command);
                });
    }

    private static int misused(ParameterException wrong, Environment environment) {
        environment.err().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, writer(environment.err()));
        hint(wrong.getCommandLine(), environment);
        return Status.WRONG_USAGE;
    }

    private static void hint(CommandLine command, Environment environment) {
        environment.err().printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }

    // The edge of the terminal: a person's or an operator's mistake gets a line, a bug gets an id and its stack trace.
    private static int failed(Exception failure, CommandLine command, Environment environment) {
        switch (failure) {
            case UsageException wrong -> {
                environment.err().println(wrong.getMessage());
                hint(command, environment);
            }
            case ConfigException _,SetupException _,DataFolderInUseException _,UnusableIndexException _,HandoverException _ ->
                environment.err().println(TerminalText.text(String.valueOf(failure.getMessage())));
            case UncheckedIOException io -> environment.err().println("cannot read or write: " + reason(io));
            default -> {
                environment.err().printf(
                        "Something went wrong in Parley, error %s. Please report it with these lines:%n",
                        UUID.randomUUID().toString().substring(0, 8));
                environment.err().print(Logs.stackTrace(failure));
                return Status.BUG;
            }
        }
        return Status.WRONG_USAGE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static String reason(UncheckedIOException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        String what = switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile()
                    + "; choose another data folder with --data or PARLEY_DATA, or change its owner";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file, not a folder";
            case FileSystemException system when system.getReason() != null ->
                system.getFile() + ": " + system.getReason();
            default -> cause.getClass().getSimpleName() + ": " + cause.getMessage();
        };
        return TerminalText.line(what);
    }
}
