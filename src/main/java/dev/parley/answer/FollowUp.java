package dev.parley.answer;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes one full question of what a conversation has come to and of new words that leave something out. Only forms that cannot
 * stand alone take anything over: a wrong word carried over is worse than none.
 */
final class FollowUp {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern JOINS = Pattern
            .compile("^(?:(?:and|but|or|so|then|also|ok|okay|well|now|yes|no)\\b[\\s,]*)+", FLAGS);

    private static final Pattern UNDO = Pattern.compile("\\b(?:all|any) dates?\\b", FLAGS);
    private static final Pattern ONLY_UNDO = Pattern
            .compile(
                    "(?:please |now |try |search |look |in |for |at |through |across )*(?:all|any) dates?(?: please)?",
                    FLAGS);

    private static final Pattern WHAT_ABOUT = Pattern.compile("^(?:what|how) about\\s+", FLAGS);

    /** What begins with one of these is a question of its own, or no question. */
    private static final Pattern NOT_A_THING = Pattern.compile("^(?:what|who|whom|whose|when|where|why|how"
            + "|which|did|does|do|has|have|had|is|are|was|were|can|could|will|would|should|tell|show|give|find|quote"
            + "|he|she|they|it|that|this|you|we|i|him|her|them|me|us|if|because|not|please|thanks)\\b",
            FLAGS);

    private static final Pattern ALONE = Pattern.compile("(?:why|when|where|how|since when|how come|why not)"
            + "|(?:why|when|where|how) so|(?:by|to) whom|(?:who|what|where) else|says who"
            + "|(?:why|when|where|how) (?:exactly )?(?:was|is) (?:that|this|it)(?: said)?"
            + "|(?:why|when|where|how) did (?:that|this|it) happen|(?:when|where|why) did (?:he|she|they) say (?:that|so|this|it)"
            + "|who (?:else )?(?:said|says) (?:so|that|this|it)", FLAGS);

    private static final Pattern SAID_THAT = Pattern
            .compile("(?:did|does|has) (.{1,60}?) (?:really |also |ever |actually )?(?:say|said|claim|think) "
                    + "(?:so|that|this|it|the same)(?: too| as well)?", FLAGS);

    private static final Pattern WHAT_SAID = Pattern
            .compile("what (else )?(?:did|does|has|had) (.{1,60}?) (?:also )?(?:say|said|think|reply|answer)"
                    + "(?: (?:about|on|to) (?:it|that|this))?(?: too| as well)?", FLAGS);

    private static final Pattern SOMEBODY = Pattern.compile("\\b(he|she|him|her|his)\\b", FLAGS);

    /** A preposition makes sure that what follows it is no beginning of a clause. */
    private static final Pattern ABOUT_IT = Pattern
            .compile("\\b(about|on|of|for|against|behind|over) (it|that|this|them)(?=\\s*$)", FLAGS);

    /** What goes on longer is no name and no subject. A guess. */
    private static final int MOST_WORDS = 6;

    /** Whoever writes more leaves nothing out. In UTF-16 units; a guess. */
    private static final int MOST_CHARACTERS = 500;

    private final SpeakerReader speakers;
    private final Publishers publishers;
    private final Predicate<String> isInASpeakersName;
    private final LocalDate asked;

    /**
     * @param publishers as the index spells them
     * @param isInASpeakersName true for an analysed word that stands in the name of some speaker
     * @param asked the day from which "this week" counts
     */
    FollowUp(Synonyms synonyms, Supplier<List<String>> publishers, Predicate<String> isInASpeakersName,
            LocalDate asked) {
        this.speakers = new SpeakerReader(synonyms, isInASpeakersName);
        this.publishers = new Publishers(publishers.get());
        this.isInASpeakersName = isInASpeakersName;
        this.asked = asked;
    }

    /** {@code words} as a full question; empty when they are one, or when what they leave out was not there before. */
    Optional<String> inFull(Turn turn, String words) {
        if (words.length() > MOST_CHARACTERS || turn.question().length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        AskedBefore before = AskedBefore.of(turn.question(), speakers, publishers, asked);
        String typed = AskedBefore.tidy(words).replaceAll("[\\s?!.]+$", "");
        String core = JOINS.matcher(typed).replaceFirst("");
        boolean joined = core.length() < typed.length();
        boolean undo = UNDO.matcher(core).find();
        if (ONLY_UNDO.matcher(core).matches()) {
            return Optional.of(asks(before.plain()) + before.publisher() + ", search all dates?");
        }
        Matcher about = WHAT_ABOUT.matcher(core);
        boolean prefixed = about.find();
        String thing = prefixed ? core.substring(about.end()) : core;
        DateReader.Dates dates = DateReader.read(thing, asked);
        Optional<Publishers.Named> publisher = publishers.read(dates.rest());
        String rest = AskedBefore.tidy(publisher.map(Publishers.Named::rest).orElse(dates.rest()));
        boolean dated = dates.from() != null || dates.until() != null;
        String when = undo
                ? ", search all dates"
                : dated ? AskedBefore.inWords(dates.from(), dates.until()) : before.dates();
        String tail = when + publisher.map(named -> ", according to " + named.name())
                .orElse(before.publisher());
        if (rest.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return dated || publisher.isPresent()
                    ? Optional.of(asks(before.plain()) + tail + "?")
                    : Optional.empty();
        }
        if ((prefixed || joined) && isThing(rest)) {
            return (isPerson(rest) ? another(before, rest) : before.withTopic(rest))
                    .map(full -> asks(full) + tail + "?");
        }
        return elliptic(before, turn, rest, tail).or(() -> pronouns(before, turn, core, joined ? tail : ""));
    }

    private Optional<String> elliptic(AskedBefore before, Turn turn, String rest, String tail) {
        if (ALONE.matcher(rest).matches()) {
            String whole = person(before, turn).map(person -> named(rest, person)).orElse(rest);
            return Optional.of(beside(whole, tail, before));
        }
        Matcher saidThat = SAID_THAT.matcher(rest);
        if (saidThat.matches()) {
            Optional<String> who = who(saidThat.group(1), before, turn);
            return who.flatMap(name -> before.claim() == null
                    ? Optional.of(whatSaid(name, "", before, tail))
                    : before.withSpeaker(name).map(full -> asks(full) + tail + "?"));
        }
        Matcher whatSaid = WHAT_SAID.matcher(rest);
        if (whatSaid.matches()) {
            return who(whatSaid.group(2), before, turn)
                    .map(name -> whatSaid(name, whatSaid.group(1) == null ? "" : "else ", before, tail));
        }
        return Optional.empty();
    }

    private static String whatSaid(String name, String otherwise, AskedBefore before, String tail) {
        String question = "What " + otherwise + "did " + name + " say";
        return before.topic() == null || before.claim() != null
                ? beside(question, tail, before)
                : question + " about " + before.topic() + tail + "?";
    }

    private static String beside(String question, String tail, AskedBefore before) {
        return capital(question) + tail + "? (" + asks(before.plain()) + "?)";
    }

    private Optional<String> another(AskedBefore before, String name) {
        return before.withSpeaker(name).or(() -> before.topic() == null
                ? Optional.empty()
                : Optional.of("What did " + name + " say about " + before.topic()));
    }

    /** A pronoun that nothing stands before stands for what was asked about before. */
    private Optional<String> pronouns(AskedBefore before, Turn turn, String core, String tail) {
        String full = core;
        Matcher somebody = SOMEBODY.matcher(core);
        if (somebody.find() && !hasName(core.substring(0, somebody.start()))) {
            Optional<String> person = person(before, turn);
            if (person.isEmpty()) {
                return Optional.empty();
            }
            full = named(core, person.get());
        }
        Matcher it = ABOUT_IT.matcher(full);
        if (before.topic() != null && it.find() && isShort(full.substring(0, it.start()))) {
            full = full.substring(0, it.start(2)) + before.topic();
        }
        return full.equals(core) ? Optional.empty() : Optional.of(capital(full) + tail + "?");
    }

    private static String named(String words, String person) {
        return SOMEBODY.matcher(words).replaceAll(pronoun -> {
            String after = words.substring(pronoun.end());
            String typed = pronoun.group().toLowerCase(Locale.ROOT);
            boolean owns = typed.equals("his") || (typed.equals("her") && after.matches("\\s+\\p{L}.*"));
            return Matcher.quoteReplacement(person + (owns ? "'s" : ""));
        });
    }

    /** Who is meant: whoever was asked about before, or gave the answer. */
    private Optional<String> person(AskedBefore before, Turn turn) {
        if (before.speaker() != null) {
            return SOMEBODY.matcher(before.speaker()).matches() || before.speaker().matches("(?i)any.*")
                    ? Optional.ofNullable(turn.speaker())
                    : Optional.of(before.speaker());
        }
        List<String> names = PersonNames.in(before.plain(), isInASpeakersName);
        // Of two, either may be meant.
        return names.size() > 1
                ? Optional.empty()
                : names.stream().findFirst().or(() -> Optional.ofNullable(turn.speaker()));
    }

    private Optional<String> who(String words, AskedBefore before, Turn turn) {
        if (SOMEBODY.matcher(words).matches()) {
            return person(before, turn);
        }
        return speakers.named(words).isPresent() || words.matches("(?i)the \\p{L}+(?: \\p{L}+){0,4}")
                ? Optional.of(words)
                : Optional.empty();
    }

    private static boolean isThing(String words) {
        return words.split("\\s+").length <= MOST_WORDS && !NOT_A_THING.matcher(words).find();
    }

    private boolean isPerson(String words) {
        List<Token> tokens = Tokens.of(words);
        return !words.toLowerCase(Locale.ROOT).startsWith("the ") && !tokens.isEmpty()
                && speakers.named(words).isPresent() && isInASpeakersName.test(tokens.getLast().term());
    }

    private boolean hasName(String words) {
        return words.matches("(?s).+\\P{L}\\p{Lu}\\p{L}.*")
                || !PersonNames.in(words, isInASpeakersName).isEmpty();
    }

    private static boolean isShort(String words) {
        return words.strip().split("\\s+").length <= MOST_WORDS;
    }

    private static String asks(String question) {
        return question.replaceAll("[\\s?!.]+$", "");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
