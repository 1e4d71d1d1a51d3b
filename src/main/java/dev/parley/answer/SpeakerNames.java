package dev.parley.answer;

import dev.parley.index.KnownName;
import dev.parley.index.PlainName;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import dev.parley.index.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which names of the index a typed name means: surnames decide, and given names where there are some. */
final class SpeakerNames {

    /** How many names are proposed for one that nobody has. */
    private static final int MOST_NEAREST = 5;

    /** Two slips in a shorter word make another name of it. A guess. */
    private static final int LETTERS_FOR_TWO = 7;

    /** Given names that begin with the same letters, or are one the beginning of the other, may be one: "Tim" and "Timothy". */
    private static final int SAME_START = 3;

    /** More people of one name are not told apart in a line. */
    private static final int MOST_PEOPLE = 5;

    /** From this share of what people of a surname say, the surname alone means one of them. A guess. */
    private static final double OWN_SURNAME = 0.9;

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii");

    /**
     * Whom a name means.
     *
     * @param spellings as the articles have the name; none when nobody is called that
     * @param people full names, of each person the most frequent; of many people, the most quoted
     */
    record Meant(List<String> spellings, List<String> people) {}

    private final Synonyms synonyms;
    private final Vocabulary vocabulary;

    SpeakerNames(Synonyms synonyms, Vocabulary vocabulary) {
        this.synonyms = synonyms;
        this.vocabulary = vocabulary;
    }

    Meant meant(String typed) {
        String name = new SpeakerReader(synonyms, vocabulary::isInASpeakersName).named(typed).orElse(typed);
        List<String> wanted = words(name);
        if (wanted.isEmpty()) {
            return new Meant(List.of(), List.of());
        }
        List<KnownName> called = vocabulary.speakersWith(wanted.getLast());
        List<KnownName> ofSurname = called.stream()
                .filter(known -> wanted.getLast().equals(last(words(known.name())))).toList();
        if (ofSurname.isEmpty()) {
            // "Xi" for "Xi Jinping".
            return meant(called.stream().filter(known -> words(known.name()).containsAll(wanted)).toList());
        }
        if (wanted.size() == 1) {
            return meant(ofSurname);
        }
        List<KnownName> inFull = ofSurname.stream().filter(known -> words(known.name()).size() > 1).toList();
        List<KnownName> theirs = inFull.stream().filter(known -> mayBeOne(wanted, words(known.name())))
                .toList();
        boolean alone = sentences(theirs) >= OWN_SURNAME * sentences(inFull);
        if (theirs.isEmpty() && !inFull.isEmpty()) {
            return meant(List.of());
        }
        return meant(ofSurname.stream().filter(
                known -> theirs.contains(known) || (alone && words(known.name()).size() == 1)).toList());
    }

    private static Meant meant(List<KnownName> names) {
        List<String> spellings = names.stream().map(KnownName::name).toList();
        return new Meant(spellings, people(spellings));
    }

    private static int sentences(List<KnownName> names) {
        return names.stream().mapToInt(KnownName::sentences).sum();
    }

    /** Names that may be meant by {@code typed}, which nobody has; the likeliest first. */
    List<String> nearest(String typed) {
        List<String> wanted = words(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String last = wanted.getLast();
        String term = Tokens.of(last).stream().map(Token::term).findFirst().orElse(last);
        Stream<KnownName> alike = vocabulary
                .nearestInASpeakersName(term, last.length() >= LETTERS_FOR_TWO ? 2 : 1).stream()
                .flatMap(this::called);
        return Stream
                .concat(Stream.concat(vocabulary.speakersWith(last).stream(), alike),
                        vocabulary.speakers(last, MOST_NEAREST).stream())
                .map(KnownName::name).distinct().limit(MOST_NEAREST).toList();
    }

    /** Those who have the analysed {@code term} in their name, which begins as the word itself does. */
    private Stream<KnownName> called(String term) {
        String start = term.substring(0, Math.min(SAME_START, term.length()));
        return vocabulary.speakers(start, Vocabulary.MOST_NAMES).stream().filter(
                known -> Tokens.of(known.name()).stream().map(Token::term).anyMatch(term::equals));
    }

    /** Each person once; a surname alone is nobody's in particular. */
    private static List<String> people(List<String> names) {
        List<String> people = new ArrayList<>();
        for (String name : names) {
            List<String> words = words(name);
            if (words.size() > 1 && people.size() < MOST_PEOPLE && SpokenTopics.isFullName(name)
                    && people.stream().noneMatch(person -> mayBeOne(words(person), words))) {
                people.add(name);
            }
        }
        return people;
    }

    /** Of two names of more than a word. */
    private static boolean mayBeOne(List<String> one, List<String> other) {
        String first = one.getFirst();
        String second = other.getFirst();
        int length = Math.min(SAME_START, Math.min(first.length(), second.length()));
        return one.getLast().equals(other.getLast()) && first.regionMatches(0, second, 0, length);
    }

    /** Without what stands before and after a name. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(PlainName.words(name));
        while (words.size() > 1 && SUFFIXES.contains(words.getLast())) {
            words.removeLast();
        }
        while (words.size() > 1 && SpeakerReader.TITLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        return words;
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.getLast();
    }
}
