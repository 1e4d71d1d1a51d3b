package dev.parley.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The full names of a body, and which of them a shorter one means: it is left open where two may be meant. */
final class FullNames {

    /** More full names of one surname are not kept, so that each is looked up in a bounded time. */
    private static final int MOST_NAMESAKES = 32;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    /** By surname in lower case, each full name with how often it stands. */
    private final Map<String, Map<String, Integer>> bySurname = new HashMap<>();
    /** By name as it stands, full or not, what titles before it say; unknown where they disagree. */
    private final Map<String, GivenNames.Gender> titled = new HashMap<>();

    /** Takes in one more mention of a full name, whose surname is given in lower case. */
    void add(String name, String surname) {
        Map<String, Integer> names = bySurname.computeIfAbsent(surname, none -> new HashMap<>());
        if (names.size() < MOST_NAMESAKES || names.containsKey(name)) {
            names.merge(name, 1, Integer::sum);
        }
    }

    /** Takes in what a title before a name, full or not, says of its bearer. */
    void addTitle(String name, GivenNames.Gender gender) {
        titled.merge(name, gender, (one, other) -> one == other ? one : GivenNames.Gender.UNKNOWN);
    }

    /** What titles, given names and other mentions of a name that is full or not say of its bearer. */
    GivenNames.Gender gender(String anyName, String surname) {
        GivenNames.Gender title = titled.getOrDefault(anyName, GivenNames.Gender.UNKNOWN);
        if (title != GivenNames.Gender.UNKNOWN) {
            return title;
        }
        String name = full(anyName, GivenNames.Gender.UNKNOWN);
        GivenNames.Gender known = name.indexOf(' ') < 0 ? GivenNames.Gender.UNKNOWN : genderOf(name);
        boolean only = bySurname.getOrDefault(surname, Map.of()).size() == 1;
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

    /** The fullest name that {@code words} means, perhaps of a bearer of that gender; without one, the name in the words. */
    String full(String words, GivenNames.Gender gender) {
        String core = withoutRoles(words);
        int space = core.lastIndexOf(' ');
        Map<String, Integer> names = bySurname
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
