package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a body names outside its quotations, and whom a mention means: a surname the fullest name that ends in it, "he"
 * the nearest person before it who can be one. It is left open where somebody stands nearer of whom nothing shows the gender.
 */
final class People {

    /**
     * A name as it stands.
     *
     * @param gender what its own words say
     * @param shown what the words beside it say
     */
    private record Person(String name, String surname, GivenNames.Gender gender, Shown shown, int sentence,
            int start) {

        boolean isFull() {
            return name.indexOf(' ') > 0;
        }
    }

    /** Whether the words beside a name show that it is a person's. */
    private enum Shown {
        PERSON, NO_PERSON, NOTHING
    }

    /** How many sentences back "he" is looked for. A guess; farther ones are other people. */
    private static final int MEMORY = 8;

    /** More full names of one surname are not kept, so that each is looked up in a bounded time. */
    private static final int MOST_NAMESAKES = 32;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private final String body;
    private final List<Person> mentions = new ArrayList<>();
    /** By surname in lower case, each full name with how often it stands. */
    private final Map<String, Map<String, Integer>> fullNames = new HashMap<>();
    /** By name as it stands, full or not, what titles before it say; unknown where they disagree. */
    private final Map<String, GivenNames.Gender> titled = new HashMap<>();
    /** Surnames in lower case that stand without a given name somewhere, as a person's do after the first time. */
    private final Set<String> alone = new HashSet<>();

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
        GivenNames.Gender gender = first == to - 1
                ? GivenNames.Gender.UNKNOWN
                : GivenNames.gender(tokens.get(first).lower());
        GivenNames.Gender title = first > 0
                ? GivenNames.byTitle(tokens.get(first - 1).lower())
                : GivenNames.Gender.UNKNOWN;
        if (title != GivenNames.Gender.UNKNOWN) {
            titled.merge(name, title, (one, other) -> one == other ? one : GivenNames.Gender.UNKNOWN);
            gender = gender == GivenNames.Gender.UNKNOWN ? title : gender;
        }
        String surname = last.lower();
        Shown shown = shown(tokens, first, to);
        if (first == to - 1 && shown != Shown.NO_PERSON) {
            alone.add(surname);
        }
        if (first < to - 1 && to - first <= 5) {
            Map<String, Integer> names = fullNames.computeIfAbsent(surname, none -> new HashMap<>());
            if (names.size() < MOST_NAMESAKES || names.containsKey(name)) {
                names.merge(name, 1, Integer::sum);
            }
        }
        mentions.add(new Person(name, surname, gender, shown, last.firstSentence(), last.start()));
    }

    private static Shown shown(List<Token> tokens, int first, int to) {
        String before = first > 0 ? tokens.get(first - 1).lower() : "";
        if (Lexicon.isPersonsRole(before)) {
            return Shown.PERSON;
        }
        if (Lexicon.isDeterminer(before)) {
            return Shown.NO_PERSON;
        }
        String after = to < tokens.size() ? tokens.get(to).lower() : "";
        return Lexicon.isSpeechVerb(after) || after.equals("who") ? Shown.PERSON : Shown.NOTHING;
    }

    /** The name, as full as the body has it, of whom {@code mention} means, which stands in the sentence of that number. */
    String name(Span mention, int sentence) {
        String words = mention.in(body);
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "he" -> pronoun(GivenNames.Gender.MALE, mention, sentence);
            case "she" -> pronoun(GivenNames.Gender.FEMALE, mention, sentence);
            default -> full(words, title(words));
        };
    }

    private String pronoun(GivenNames.Gender gender, Span mention, int sentence) {
        int from = before(mention.start());
        // The first who fits in the nearest sentence: its subject more often than not. Nobody, where another may be meant.
        @Nullable
        Person nearest = null;
        for (int i = from - 1; i >= 0 && mentions.get(i).sentence >= sentence - MEMORY; i--) {
            Person person = mentions.get(i);
            if (nearest != null && nearest.sentence != person.sentence) {
                break;
            }
            GivenNames.Gender known = gender(person);
            if (known == gender) {
                nearest = person;
            } else if (known == GivenNames.Gender.UNKNOWN && isHuman(person)) {
                return mention.in(body);
            }
        }
        return nearest == null ? mention.in(body) : full(nearest.name, gender);
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

    /** True for a full name that is shown to be no place's or company's. */
    private boolean isHuman(Person person) {
        return person.isFull() && person.shown != Shown.NO_PERSON
                && (person.shown == Shown.PERSON || alone.contains(person.surname));
    }

    /** What its own words say, else the same name elsewhere; a namesake's gender is not a person's own. */
    private GivenNames.Gender gender(Person person) {
        if (person.gender != GivenNames.Gender.UNKNOWN) {
            return person.gender;
        }
        GivenNames.Gender title = titled.getOrDefault(person.name, GivenNames.Gender.UNKNOWN);
        if (title != GivenNames.Gender.UNKNOWN) {
            return title;
        }
        String name = full(person.name, GivenNames.Gender.UNKNOWN);
        GivenNames.Gender known = name.indexOf(' ') < 0 ? GivenNames.Gender.UNKNOWN : genderOf(name);
        boolean only = fullNames.getOrDefault(person.surname, Map.of()).size() == 1;
        if (known != GivenNames.Gender.UNKNOWN || !only) {
            return known;
        }
        return titled.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), GivenNames.Gender.UNKNOWN);
    }

    private GivenNames.Gender genderOf(String fullName) {
        GivenNames.Gender given = givenGender(fullName);
        return given != GivenNames.Gender.UNKNOWN
                ? given
                : titled.getOrDefault(fullName, GivenNames.Gender.UNKNOWN);
    }

    private String full(String words, GivenNames.Gender gender) {
        String core = withoutRoles(words);
        int space = core.lastIndexOf(' ');
        Map<String, Integer> names = fullNames
                .getOrDefault(core.substring(space + 1).toLowerCase(Locale.ROOT), Map.of());
        String given = space < 0 ? "" : core.substring(0, core.indexOf(' ') + 1);
        List<String> meant = names.keySet().stream().filter(name -> {
            GivenNames.Gender other = genderOf(name);
            return !given.isEmpty()
                    ? name.startsWith(given) || endsIn(name, core)
                    : gender == GivenNames.Gender.UNKNOWN || other == GivenNames.Gender.UNKNOWN
                            || gender == other;
        }).toList();
        String best = "";
        for (String name : meant) {
            if (best.isEmpty() || better(name, best, names)) {
                best = name;
            }
        }
        String chosen = best;
        boolean open = given.isEmpty() && meant.stream().anyMatch(name -> isRival(name, chosen, names));
        return chosen.isEmpty() || open ? core : chosen;
    }

    /** True for another person of the same surname who stands more than half as often, so that the surname may be either's. */
    private boolean isRival(String name, String best, Map<String, Integer> counts) {
        // Three words whose first is no given name are rather a headline's: "Bush Hits Rubio".
        boolean person = genderOf(name) != GivenNames.Gender.UNKNOWN
                || name.indexOf(' ') == name.lastIndexOf(' ');
        return !name.equals(best) && !endsIn(best, name) && person
                && counts.getOrDefault(name, 0) * 2 > counts.getOrDefault(best, 0)
                && !givenName(name).equals(givenName(best));
    }

    /** "Bill de Blasio" ends in "De Blasio". */
    private static boolean endsIn(String name, String shorter) {
        return name.toLowerCase(Locale.ROOT).endsWith(" " + shorter.toLowerCase(Locale.ROOT));
    }

    private static String givenName(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static GivenNames.Gender givenGender(String name) {
        return GivenNames.gender(givenName(name).toLowerCase(Locale.ROOT));
    }

    /**
     * Of "De Blasio" and "Bill de Blasio" the one with a given name that is known; else the one that stands oftener; then one
     * that begins with a given name that is known ("Bernie Sanders", not "New Hampshire Sanders"), then the longer, and then
     * the first in order, so that the choice is fixed.
     */
    private static boolean better(String name, String best, Map<String, Integer> counts) {
        boolean known = givenGender(name) != GivenNames.Gender.UNKNOWN;
        boolean other = givenGender(best) != GivenNames.Gender.UNKNOWN;
        if (known != other && (endsIn(name, best) || endsIn(best, name))) {
            return known;
        }
        int more = counts.getOrDefault(name, 0) - counts.getOrDefault(best, 0);
        if (more != 0) {
            return more > 0;
        }
        if (known != other) {
            return known;
        }
        return name.length() != best.length() ? name.length() > best.length() : name.compareTo(best) < 0;
    }

    private static GivenNames.Gender title(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? GivenNames.Gender.UNKNOWN
                : GivenNames.byTitle(words.substring(0, space).toLowerCase(Locale.ROOT));
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
