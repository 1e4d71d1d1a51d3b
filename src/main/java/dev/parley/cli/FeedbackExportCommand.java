package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.config.ConfigException;
import dev.parley.eval.BadGoldQuestionException;
import dev.parley.eval.GoldQuestionJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parley feedback export}: helpful answers as questions of which the answers are known. */
@Command(name = "export", description = "Print the answers that people found helpful as questions for 'parley eval', a line of JSON each.", footer = {
    "",
    "The quote that was shown becomes what answers the question; where rightly none was shown, nothing answers it."
            + " An answer that was not helpful is left out, with a note on standard error, because nobody said what answers"
            + " instead: where you know it, add a line of your own. No names of people are printed.",
    "Exit status 1 when there is nothing to export."})
final class FeedbackExportCommand implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    FeedbackExportCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws ConfigException {
        boolean exported = false;
        try (App app = common.app(environment)) {
            List<RatedAnswer> rated = RatedAnswer
                    .of(app.state().map(state -> state.votes().all()).orElse(List.of()));
            for (RatedAnswer one : rated) {
                exported |= export(one);
            }
        }
        return exported ? Status.DONE : Status.NOTHING_FOUND;
    }

    private boolean export(RatedAnswer one) {
        if (!one.isHelpful()) {
            return leaveOut(one, "not found helpful");
        }
        String line = GoldQuestionJson.write(one.question());
        try {
            // A quote of signs alone, say, which eval would refuse.
            GoldQuestionJson.read(line, one.answer().id(), one.answer().asked());
        } catch (BadGoldQuestionException bad) {
            return leaveOut(one, bad.reason());
        }
        environment.out().println(line);
        return true;
    }

    private boolean leaveOut(RatedAnswer one, String reason) {
        environment.err()
                .println(TerminalText.line("left out, " + reason + ": " + one.answer().question()));
        return false;
    }
}
