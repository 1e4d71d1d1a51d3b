package dev.parley.answer;

import dev.parley.index.PlainName;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what texts are about, in words that fit after "about": names, and nouns that "the" or the like stands before. */
final class SpokenTopics {

    /** Words that a noun phrase does not go on with. */
    private static final String AFTER = "(?=[,.;:?!\u201d\"]|\\s+(?:of|in|on|at|and|or|to|for|from|with|by|is|was|are|were|has|have"
            + "|had|will|would|can|could|should|must|that|which|who|if|as|but)\\b|\\s*$)";

    /** After a word without a capital, so that neither the start of a sentence nor the rest of a name is taken for one. */
    private static final Pattern NAME = Pattern.compile(
            "(?<=(?<![\\p{L}\u2019'.-])\\p{Ll}[\\p{L}\u2019'-]{0,20},? )\\p{Lu}[\\p{L}-]*\\p{Ll}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*\\p{Ll}[\\p{L}-]*){0,2}");

    private static final Pattern NOUN = Pattern
            .compile("\\b(?:[Tt]he|[Tt]his|our|their|his|her) (\\p{Ll}{5,})" + AFTER);

    /** What reads badly after "about", or says nothing. */
    private static final Set<String> EMPTY = Set.of("other", "others", "latter", "former", "first", "second",
            "third", "same", "best", "worst", "right", "wrong", "place", "point", "reason", "thing", "things",
            "whole", "world", "country", "people", "future", "matter", "question", "questions", "issue",
            "issues", "problem", "problems", "following", "previous", "current", "beginning", "number",
            "majority", "moment", "today", "morning", "evening", "month", "months", "years", "words", "whose",
            "least", "extent", "record", "table", "night", "would", "until",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
            "february", "march", "april", "june", "july", "august", "september", "october", "november",
            "december", "american", "americans", "english", "god", "lord", "internet", "mr", "mrs", "ms",
            "dr");

    private SpokenTopics() {}

    /** True of two to four words, each with a capital: a title or an office is no name. */
    static boolean isFullName(String name) {
        String[] words = name.split(" ", -1);
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        for (String word : words) {
            if (word.isEmpty() || word.chars().noneMatch(Character::isUpperCase)) {
                return false;
            }
        }
        return !SpeakerReader.TITLES.contains(words[0].toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /** What most texts tell of first; of the same number, what the earlier text tells of. */
    static List<String> of(List<String> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            in(text).forEach(topic -> counts.merge(topic, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey).toList();
    }

    private static Set<String> in(String text) {
        Set<String> topics = new LinkedHashSet<>();
        for (Matcher name = NAME.matcher(text); name.find();) {
            add(name.group(), name.group(), topics);
        }
        for (Matcher noun = NOUN.matcher(text); noun.find();) {
            add(noun.group(1), "the " + noun.group(1), topics);
        }
        return topics;
    }

    private static void add(String words, String topic, Set<String> topics) {
        if (PlainName.words(words).stream()
                .noneMatch(word -> EMPTY.contains(word) || SpeakerReader.TITLES.contains(word))) {
            topics.add(topic);
        }
    }
}
