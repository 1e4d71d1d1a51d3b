package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a body names outside its quotations, and whom a mention means: a surname the fullest name that ends in it, "he"
 * the nearest person before it who can be one.
 */
final class People {

    /** A name as it stands. */
    private record Person(String name, String surname, Given.Gender gender, int sentence, int start) {}

    /** How many sentences back "he" is looked for. A guess; farther ones are other people. */
    private static final int MEMORY = 8;

    /** More full names of one surname are not kept, so that each is looked up in a bounded time. */
    private static final int MOST_NAMESAKES = 32;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private final String body;
    private final List<Person> mentions = new ArrayList<>();
    /** By surname in lower case, each full name with how often it stands. */
    private final Map<String, Map<String, Integer>> fullNames = new HashMap<>();
    /** By surname in lower case, what titles and given names say. */
    private final Map<String, Given.Gender> genders = new HashMap<>();

    People(String body, List<List<Token>> paragraphs) {
        this.body = body;
        for (List<Token> tokens : paragraphs) {
            collect(tokens);
        }
    }

    private void collect(List<Token> tokens) {
        for (int i = 0; i < tokens.size();) {
            if (!inName(tokens, i)) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < tokens.size() && !tokens.get(end - 1).possessive()
                    && tokens.get(end).firstSentence() == tokens.get(i).firstSentence()
                    && (inName(tokens, end) || (isParticle(tokens.get(end)) && end + 1 < tokens.size()
                            && inName(tokens, end + 1)))) {
                end++;
            }
            add(tokens, i, end);
            i = end;
        }
    }

    private static boolean isParticle(Token token) {
        return switch (token.lower()) {
            case "de", "van", "von", "der", "den", "al", "bin", "ibn", "la", "del", "da", "di", "le" ->
                token.isWord();
            default -> false;
        };
    }

    /** A capitalised word, though not one that only begins its sentence. */
    private static boolean inName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.isCapitalised() && !Lexicon.isCalendar(token.lower())
                && !Lexicon.isConnective(token.lower())
                && !Lexicon.isDeterminer(token.lower()) && !Lexicon.isPronoun(token.lower())
                && !Lexicon.isHelper(token.lower())
                && !Lexicon.isPreposition(token.lower());
    }

    private void add(List<Token> tokens, int from, int to) {
        int first = from;
        while (first < to - 1 && Lexicon.isRole(tokens.get(first).lower())) {
            first++;
        }
        // "Russian Foreign Minister Sergei Lavrov": the last role parts the name from what stands before it.
        for (int i = first; i < to - 1; i++) {
            if (Lexicon.isRole(tokens.get(i).lower())) {
                first = i + 1;
            }
        }
        Token last = tokens.get(to - 1);
        if (Lexicon.isRole(last.lower())) {
            return;
        }
        String name = tokens.subList(first, to).stream().map(Token::text).collect(Collectors.joining(" "));
        Given.Gender gender = first == to - 1
                ? Given.Gender.UNKNOWN
                : Given.gender(tokens.get(first).lower());
        if (first > 0 && gender == Given.Gender.UNKNOWN) {
            gender = Given.byTitle(tokens.get(first - 1).lower());
        }
        String surname = last.lower();
        if (gender != Given.Gender.UNKNOWN) {
            genders.putIfAbsent(surname, gender);
        }
        if (first < to - 1 && to - first <= 5) {
            Map<String, Integer> names = fullNames.computeIfAbsent(surname, none -> new HashMap<>());
            if (names.size() < MOST_NAMESAKES || names.containsKey(name)) {
                names.merge(name, 1, Integer::sum);
            }
        }
        mentions.add(new Person(name, surname, gender, last.firstSentence(), last.start()));
    }

    /** The name, as full as the body has it, of whom {@code mention} means, which stands in the sentence of that number. */
    String name(Span mention, int sentence) {
        String words = mention.in(body);
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "he" -> pronoun(Given.Gender.MALE, mention, sentence);
            case "she" -> pronoun(Given.Gender.FEMALE, mention, sentence);
            default -> full(words);
        };
    }

    private String pronoun(Given.Gender gender, Span mention, int sentence) {
        int from = before(mention.start());
        // The first who fits in the nearest sentence: its subject more often than not.
        @Nullable
        Person nearest = null;
        for (int i = from - 1; i >= 0 && mentions.get(i).sentence >= sentence - MEMORY; i--) {
            Person person = mentions.get(i);
            if (nearest != null && nearest.sentence != person.sentence) {
                break;
            }
            if (fits(person, gender)) {
                nearest = person;
            }
        }
        return nearest == null ? mention.in(body) : full(nearest.name);
    }

    /** How many names stand before {@code position}. */
    private int before(int position) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Only those whom the body shows to be people: with a title, a known given name, or a full name elsewhere. */
    private boolean fits(Person person, Given.Gender gender) {
        Given.Gender known = person.gender != Given.Gender.UNKNOWN
                ? person.gender
                : genders.getOrDefault(person.surname, Given.Gender.UNKNOWN);
        return known == gender;
    }

    private String full(String words) {
        String core = withoutRoles(words);
        int space = core.lastIndexOf(' ');
        Map<String, Integer> names = fullNames
                .getOrDefault(core.substring(space + 1).toLowerCase(Locale.ROOT), Map.of());
        Given.Gender gender = title(words);
        String given = space < 0 ? "" : core.substring(0, core.indexOf(' ') + 1);
        String best = "";
        for (String name : names.keySet()) {
            Given.Gender other = givenGender(name);
            boolean fits = !given.isEmpty()
                    ? name.startsWith(given)
                    : gender == Given.Gender.UNKNOWN || other == Given.Gender.UNKNOWN || gender == other;
            if (fits && (best.isEmpty() || better(name, best, names))) {
                best = name;
            }
        }
        return best.isEmpty() ? core : best;
    }

    private static Given.Gender givenGender(String name) {
        return Given.gender(name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT));
    }

    /**
     * A name that begins with a given name that is known ("Bernie Sanders", not "New Hampshire Sanders"); then the one that stands
     * oftener, then the longer, and then the first in order, so that the choice is fixed.
     */
    private static boolean better(String name, String best, Map<String, Integer> counts) {
        boolean known = givenGender(name) != Given.Gender.UNKNOWN;
        if (known != (givenGender(best) != Given.Gender.UNKNOWN)) {
            return known;
        }
        int more = counts.getOrDefault(name, 0) - counts.getOrDefault(best, 0);
        if (more != 0) {
            return more > 0;
        }
        return name.length() != best.length() ? name.length() > best.length() : name.compareTo(best) < 0;
    }

    private static Given.Gender title(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? Given.Gender.UNKNOWN
                : Given.byTitle(words.substring(0, space).toLowerCase(Locale.ROOT));
    }

    /**
     * The name in a phrase: "Margaret Sullivan" of "Washington Post columnist Margaret Sullivan" and "Stephen Vladeck" of "Stephen
     * Vladeck of the University of Texas". A description ("a spokesman for Mr. Trump", "senior officials") stays as it stands.
     */
    private static String withoutRoles(String words) {
        String[] parts = SPACES.split(words);
        int end = 0;
        while (end < parts.length && !Lexicon.isPreposition(parts[end].toLowerCase(Locale.ROOT))
                && !parts[end].equals("and")) {
            end++;
        }
        if (end == 0 || !isName(parts[end - 1]) || (end < parts.length && parts[end].equals("and"))) {
            return words;
        }
        int first = end - 1;
        while (first > 0 && isName(parts[first - 1]) && !parts[first - 1].endsWith("'s")
                && !parts[first - 1].endsWith("\u2019s")
                && !Lexicon.isRole(parts[first - 1].toLowerCase(Locale.ROOT))) {
            first--;
        }
        // "Department of Justice" is a whole; a person's name has two words before its "of".
        return end < parts.length && end - first < 2
                ? words
                : String.join(" ", Arrays.copyOfRange(parts, first, end));
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0))
                && !Lexicon.isDeterminer(word.toLowerCase(Locale.ROOT));
    }
}
