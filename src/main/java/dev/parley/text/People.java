package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private final String body;
    private final List<Person> mentions = new ArrayList<>();
    private final FullNames fullNames = new FullNames();
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
            fullNames.addTitle(name, title);
            gender = gender == GivenNames.Gender.UNKNOWN ? title : gender;
        }
        String surname = last.lower();
        Shown shown = shown(tokens, first, to);
        if (first == to - 1 && shown != Shown.NO_PERSON) {
            alone.add(surname);
        }
        if (first < to - 1 && to - first <= 5) {
            fullNames.add(name, surname);
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
            default -> fullNames.full(words, title(words));
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
        return nearest == null ? mention.in(body) : fullNames.full(nearest.name, gender);
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
        return person.gender != GivenNames.Gender.UNKNOWN
                ? person.gender
                : fullNames.gender(person.name, person.surname);
    }

    private static GivenNames.Gender title(String words) {
        int space = words.indexOf(' ');
        return space < 0
                ? GivenNames.Gender.UNKNOWN
                : GivenNames.byTitle(words.substring(0, space).toLowerCase(Locale.ROOT));
    }
}
