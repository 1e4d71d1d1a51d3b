package dev.parley.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The publishers of an index, and a question's way to name one. */
final class Publishers {

    /**
     * The publisher that a question names.
     *
     * @param name as its articles spell it
     * @param spellings all the ways in which the index spells it: "Politico" and "politico.com"
     * @param rest the question without the words that name it
     */
    record Named(String name, Set<String> spellings, String rest) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /** Words after which a publisher stands, in whatever case. */
    private static final Pattern AFTER = Pattern
            .compile(
                    "\\b(?:according to|as reported (?:by|in)|reported (?:by|in)|published (?:by|in)|as told to)\\s+"
                            + "|\\b(?:did|does|has|do)\\s+(?=(?:\\S+\\s+){1,5}?(?:report|write|publish|reported|written|published)\\b)",
                    FLAGS);

    /** After these a publisher stands only in capitals: "in time" names none. */
    private static final Pattern AFTER_IF_CAPITAL = Pattern
            .compile("\\b(?:[Ii]n|[Bb]y|[Ff]rom)\\s+(?=(?:the\\s+)?\\p{Lu})");

    private static final Pattern BEFORE = Pattern.compile("\\b(?:reported|reports|wrote|writes)\\b", FLAGS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.&'\u2019-]*");
    private static final Pattern HOST = Pattern.compile("(?:[\\w-]+\\.)+[a-z]{2,}");
    private static final Pattern SECOND_LEVEL = Pattern
            .compile("\\.(?:co|com|org|net|gov|ac)\\.[a-z]{2}$|\\.[a-z]{2,}$");

    /** No publisher's name is of more words. */
    private static final int MOST_WORDS = 6;

    /** Initials of fewer letters are taken for words of the question. */
    private static final int FEWEST_INITIALS = 3;

    private final Map<String, Set<String>> spellings = new HashMap<>();

    /** @param publishers as the index spells them */
    Publishers(List<String> publishers) {
        for (String publisher : publishers) {
            add(key(publisher), publisher);
        }
        for (String publisher : publishers) {
            String initials = initials(publisher);
            if (initials.length() >= FEWEST_INITIALS && !spellings.containsKey(initials)) {
                spellings.put(initials, spellings.getOrDefault(key(publisher), Set.of()));
            }
        }
    }

    private void add(String key, String publisher) {
        if (!key.isEmpty()) {
            spellings.computeIfAbsent(key, first -> new TreeSet<>()).add(publisher);
        }
    }

    /** The first publisher that {@code question} names as one, by "according to", "in" or "reported"; empty when none. */
    Optional<Named> read(String question) {
        if (spellings.isEmpty()) {
            return Optional.empty();
        }
        for (Pattern cue : List.of(AFTER, AFTER_IF_CAPITAL)) {
            Matcher found = cue.matcher(question);
            while (found.find()) {
                Optional<Named> named = from(question, found.start(), found.end());
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        Matcher found = BEFORE.matcher(question);
        return found.find() ? before(question, found.start()) : Optional.empty();
    }

    /** The publisher that is called {@code typed}; where the index has none, one by whom nothing is published. */
    Named named(String typed, String rest) {
        Set<String> meant = spellings.get(key(typed));
        return meant == null ? new Named(typed, Set.of(typed), rest) : named(meant, rest);
    }

    /** The longest publisher's name that begins at {@code start}; what goes with it out of the question begins at the cue. */
    private Optional<Named> from(String question, int cue, int start) {
        List<MatchResult> words = WORD.matcher(question).results().filter(word -> word.start() >= start)
                .limit(MOST_WORDS)
                .toList();
        for (int count = words.size(); count > 0; count--) {
            int end = words.get(count - 1).end();
            Set<String> meant = spellings.get(key(question.substring(start, end)));
            if (meant != null) {
                String before = question.substring(0, cue);
                return Optional.of(named(meant, before + " " + question.substring(end)));
            }
        }
        return Optional.empty();
    }

    private Optional<Named> before(String question, int end) {
        List<MatchResult> words = WORD.matcher(question.substring(0, end)).results().toList();
        for (int first = Math.max(0, words.size() - MOST_WORDS); first < words.size(); first++) {
            int start = words.get(first).start();
            Set<String> meant = spellings.get(key(question.substring(start, words.getLast().end())));
            if (meant != null) {
                return Optional
                        .of(named(meant, question.substring(0, start) + " " + question.substring(end)));
            }
        }
        return Optional.empty();
    }

    private static Named named(Set<String> meant, String rest) {
        String name = meant.stream().filter(spelling -> !HOST.matcher(spelling).matches()).findFirst()
                .orElse(meant.iterator().next());
        return new Named(name, meant, rest);
    }

    /** Without case, spaces, "the" and what makes a host of a name. */
    private static String key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (HOST.matcher(key).matches()) {
            key = SECOND_LEVEL.matcher(key).replaceFirst("");
            key = key.substring(key.lastIndexOf('.') + 1);
        }
        return key.replaceFirst("^the\\s+", "").replaceAll("['\u2019]s$", "").replaceAll("[^\\p{L}\\p{N}]+",
                "");
    }

    private static String initials(String name) {
        return WORD.matcher(name.replaceFirst("(?i)^the\\s+", "")).results()
                .map(word -> word.group().substring(0, 1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
