package dev.parley.slack;

import dev.parley.answer.Inquiry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed after {@code /talks}.
 *
 * @param subcommand what is wanted, or null when it is a question
 * @param rest what follows the sub-command, or the question; without white space around
 * @param typed the word that was taken for the sub-command, when it was spelt otherwise; else null
 */
record TypedCommand(@Nullable Subcommand subcommand, String rest, @Nullable String typed) {

    /** {@code reply}, and before it which word was taken for another. */
    Reply named(Reply reply) {
        return subcommand == null || typed == null
                ? reply
                : reply.after(
                        new Line().plain("I took “" + Replies.name(typed) + "” for “" + subcommand.word()
                                + "”.\n"));
    }

    /** True when it wants something looked for in the articles. */
    boolean asks() {
        return subcommand == null || subcommand == Subcommand.DIDSAY || subcommand == Subcommand.SAID;
    }

    /** Reads {@code words}; a question unless the first word is a sub-command, or one but for a slip. */
    static TypedCommand read(String words) {
        String[] parts = words.strip().split("\\s+", 2);
        String first = parts[0];
        String rest = parts.length == 1 ? "" : parts[1].strip();
        if (first.isEmpty()) {
            return new TypedCommand(Subcommand.HELP, "", null);
        }
        Optional<Subcommand> exact = Subcommand.of(first).filter(found -> fits(found, rest));
        if (exact.isPresent()) {
            return new TypedCommand(exact.get(), rest, null);
        }
        return Subcommand.near(first).filter(found -> fits(found, rest) && !Inquiry.isQuestion(words))
                .map(found -> new TypedCommand(found, rest, first))
                .orElseGet(() -> new TypedCommand(null, words.strip(), null));
    }

    /**
     * "help me understand the deal" and "settings of the talks?" are questions; "didsay" alone asks how it is used.
     */
    private static boolean fits(Subcommand found, String rest) {
        return found.takesArguments() || rest.isEmpty();
    }
}
