package dev.parley.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** {@code parley} itself: it only names its commands. */
@Command(name = "parley", mixinStandardHelpOptions = true, versionProvider = ParleyCommand.Version.class, subcommands = HelpCommand.class, description = "Answers questions with quotes from your articles, word for word, or says that it has none.", footer = {
    "", "Exit status: 0 found or done, 1 nothing found, 2 wrong usage or configuration,"
            + " 3 some input was refused and the rest is in, 70 an error in Parley itself."})
final class ParleyCommand {

    /** The version that the jar's manifest names. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = ParleyCommand.class.getPackage().getImplementationVersion();
            return new String[]{"parley " + (version == null ? "(not packaged)" : version)};
        }
    }
}
