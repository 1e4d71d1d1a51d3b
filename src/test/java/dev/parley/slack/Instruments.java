package dev.parley.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles of which each answers one question, and no other does: what was tuned in Geneva. */
final class Instruments {

    private static final String[] SYLLABLES = {"ba", "ke", "di", "fo", "gu", "la", "me", "ni", "po", "ru"};

    private Instruments() {}

    /** A file of articles, to be ingested. */
    static Path write(Path folder, int count) throws IOException {
        return Files.writeString(folder.resolve("instruments.jsonl"), IntStream.range(0, count)
                .mapToObj(number -> Json.of("identifier", "i" + number, "headline", "News", "articleBody",
                        answer(number)).toString())
                .collect(Collectors.joining("\n")));
    }

    static String question(int number) {
        return "Where was the " + name(number) + " tuned?";
    }

    static String answer(int number) {
        return "The " + name(number) + " was tuned in Geneva.";
    }

    private static String name(int number) {
        return SYLLABLES[number / 10] + SYLLABLES[number % 10] + "phone";
    }
}
