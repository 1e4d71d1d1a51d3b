package dev.parley.slack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can follow {@code /talks} beside a question. The one list of them: reading, help and tests follow it. */
enum Subcommand {

    HELP("", "what I can do, and what I keep"), SAID("SPEAKER [about TOPIC] [from DATE] [to DATE]",
            "who said what, newest first"), DIDSAY("SPEAKER: CLAIM",
                    "whether somebody said that, and in which words"), SOURCES("",
                            "what is indexed, and how fresh it is"), SETTINGS("",
                                    "how I behave in this channel"), FORGET("",
                                            "deletes what I keep of your questions");

    /** The command itself. */
    static final String COMMAND = "/talks";

    private static final int FEWEST_LETTERS = 4;

    private final String arguments;
    private final String purpose;

    Subcommand(String arguments, String purpose) {
        this.arguments = arguments;
        this.purpose = purpose;
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when something has to follow it; false when nothing may. */
    boolean takesArguments() {
        return !arguments.isEmpty();
    }

    /** As it is typed, with what follows it. */
    String usage() {
        return COMMAND + " " + word() + (arguments.isEmpty() ? "" : " " + arguments);
    }

    /** All of them, a line each. */
    static String list() {
        return Arrays.stream(values()).map(one -> "• " + one.usage() + " – " + one.purpose)
                .collect(Collectors.joining("\n"));
    }

    /** The one that is typed {@code word}, in any case. */
    static Optional<Subcommand> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
    }

    /**
     * The one that differs from {@code word} by one slip behind its first letter: a letter too much, too few, another, or two
     * exchanged. Words of fewer than four letters are others: "sad".
     */
    static Optional<Subcommand> near(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return typed.length() < FEWEST_LETTERS
                ? Optional.empty()
                : Arrays.stream(values()).filter(
                        one -> typed.charAt(0) == one.word().charAt(0) && isOneSlip(typed, one.word()))
                        .findFirst();
    }

    private static boolean isOneSlip(String typed, String meant) {
        int same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String one = typed.substring(same);
        String other = meant.substring(same);
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length() == 1;
        }
        boolean tooMuch = one.substring(1).equals(other);
        boolean tooFew = one.equals(other.substring(1));
        boolean another = one.substring(1).equals(other.substring(1));
        boolean exchanged = one.length() > 1 && other.length() > 1 && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0) && one.substring(2).equals(other.substring(2));
        return tooMuch || tooFew || another || exchanged;
    }
}
