package dev.parley.text;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the sentence that a quote hangs on: the one right before it, where the quote begins with "he", "this" or "but", or ends in
 * "he said", and does not itself say who or what that is. The rules are those of English.
 */
public final class Context {

    private static final Set<String> CONNECTIVES = Set.of("but", "however", "and", "yet", "so", "instead",
            "nevertheless",
            "nonetheless", "therefore", "thus", "moreover", "furthermore", "then", "otherwise", "similarly",
            "likewise",
            "hence", "consequently", "or", "nor", "also", "besides", "still", "indeed", "rather");

    private static final Pattern CONNECTIVE_PHRASE = Pattern.compile(
            "(?:for example|for instance|as a result|in response|in return|in addition|in other words|at the same time|by contrast"
                    + "|in contrast|on the other hand|even so|because of (?:this|that)|after (?:this|that)|in fact|for that reason)\\b");

    /** What begins with a connective's word and is none: "so far". */
    private static final Pattern NO_CONNECTIVE = Pattern
            .compile("(?:so (?:far|many|much|long)|still life|rather than)\\b");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "his", "her", "its",
            "their", "he's", "she's",
            "it's", "they're", "they've", "he'd", "she'd", "they'd", "him", "them");

    private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such", "that's");

    /** After "this" and the like: "this week" points to the day of the article, "those who" to what follows. */
    private static final Pattern NOT_POINTING_BACK = Pattern.compile(
            "(?:this|that|these|those) (?:past |last |coming |very )?(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|fall"
                    + "|autumn|winter|season|time|days|times|monday|tuesday|wednesday|thursday|friday|saturday|sunday|who|whose|with)\\b"
                    + "|such (?:as|a thing)\\b");

    /** "It is clear that": the pronoun stands for what follows. */
    private static final Pattern NOTHING_MEANT = Pattern.compile(
            "it(?:'s| is| was| will be| would be| has been| may be| remains| seems| appears) (?!going |up |meant |supposed |close |about )(?:\\w+ ){0,3}?(?:that|to|whether|how|if|who|when|why|what"
                    + "|where)\\b|it (?:takes|took|will take) ");

    /** Words with which an introduction begins, of which the subject comes after its comma. */
    private static final Set<String> INTRODUCTIONS = Set.of("in", "on", "at", "by", "for", "from", "with",
            "after", "before",
            "during", "within", "through", "throughout", "between", "since", "until", "despite", "under",
            "over", "among", "amid", "without", "like", "unlike", "according", "early",
            "late", "earlier", "later", "last", "next", "today", "yesterday", "when", "while", "as", "if",
            "because", "although",
            "though", "once", "asked", "speaking", "now", "here", "there", "finally", "meanwhile");

    /** Introductions that are sentences of their own, and may name whom the pronoun means: "When Kerry arrived, he". */
    private static final Set<String> SUBORDINATORS = Set.of("when", "while", "as", "if", "because",
            "although", "though", "once",
            "after", "before", "since", "until", "like", "unlike", "asked");

    /** How far the comma of an introduction is looked for, in words. A guess. */
    private static final int LONGEST_INTRODUCTION = 14;

    /** How many words of a sentence are read; "he said" stands within them, or late in a very long sentence. */
    private static final int MOST_WORDS = 120;

    private static final Pattern WORD = Pattern
            .compile("[\\p{L}\\p{N}$\u00A3\u20AC#@][\\p{L}\\p{M}\\p{N}'\u2019.-]*|,");

    private record Word(String text, String lower) {

        boolean isComma() {
            return text.equals(",");
        }

        boolean isCapitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    private final AnnotatedArticle article;
    private final Span quote;
    private final List<Word> words = new ArrayList<>();

    private Context(AnnotatedArticle article, Span sentence, Span quote) {
        this.article = article;
        this.quote = quote;
        Matcher matcher = WORD.matcher(sentence.in(article.article().body()));
        while (matcher.find() && words.size() < MOST_WORDS) {
            String text = matcher.group().replaceFirst("[.'\u2019-]+$", "");
            words.add(new Word(text, text.replace('\u2019', '\'').toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * The sentence right before a quote that hangs on it; empty when the quote stands by itself, when it is the article's first,
     * when it begins within a sentence, and when what stands before it is {@link Boilerplate}.
     *
     * @param firstSentence the number of the sentence that the quote begins in, from 0
     * @param quote the quote's span in the body
     */
    public static Optional<Span> of(AnnotatedArticle article, int firstSentence, Span quote) {
        Span first = article.sentences().get(firstSentence).span();
        if (firstSentence == 0 || quote.start() != first.start()) {
            return Optional.empty();
        }
        Span before = article.sentences().get(firstSentence - 1).span();
        if (Boilerplate.is(before.in(article.article().body()))) {
            return Optional.empty();
        }
        Context context = new Context(article, first, quote);
        return context.hangs() || context.isSaidByAPronoun() ? Optional.of(before) : Optional.empty();
    }

    private boolean hangs() {
        if (words.isEmpty()) {
            return false;
        }
        String start = lower(0, 6);
        if ((CONNECTIVES.contains(words.getFirst().lower()) && !NO_CONNECTIVE.matcher(start).lookingAt())
                || CONNECTIVE_PHRASE.matcher(start).lookingAt()) {
            return true;
        }
        if (pointsBack(0)) {
            return true;
        }
        int subject = afterIntroduction();
        return subject > 0 && pointsBack(subject) && !namesSomebody(subject);
    }

    /** True for a pronoun at {@code at} that stands for something before it. */
    private boolean pointsBack(int at) {
        String word = words.get(at).lower();
        String rest = lower(at, 8);
        if (POINTING.contains(word)) {
            return !NOT_POINTING_BACK.matcher(rest).lookingAt();
        }
        return PRONOUNS.contains(word) && !NOTHING_MEANT.matcher(rest).lookingAt();
    }

    /** Where the subject begins after an introduction and its comma; 0 when there is none. */
    private int afterIntroduction() {
        String first = words.getFirst().lower();
        if (!INTRODUCTIONS.contains(first) && !first.endsWith("ly") && !first.endsWith("ing")) {
            return 0;
        }
        for (int i = 1; i < Math.min(words.size() - 1, LONGEST_INTRODUCTION); i++) {
            if (words.get(i).isComma()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** True when what comes before the subject may name whom it stands for. */
    private boolean namesSomebody(int subject) {
        boolean clause = SUBORDINATORS.contains(words.getFirst().lower());
        return IntStream.range(1, subject)
                .anyMatch(at -> isName(at) || (clause && words.get(at).isCapitalised()));
    }

    /** True when "he said" attributes what is quoted, and the quote does not say who he is. */
    private boolean isSaidByAPronoun() {
        String body = article.article().body();
        boolean attributed = false;
        for (Quotation quotation : article.quotations()) {
            Speaker speaker = quotation.speaker();
            if (speaker != null && quotation.span().overlaps(quote)) {
                attributed = true;
                if (quote.contains(speaker.mention())
                        && PRONOUNS.contains(speaker.mention().in(body).toLowerCase(Locale.ROOT))
                        && !isNamed(speaker, quote.in(body))) {
                    return true;
                }
            }
        }
        return !attributed && IntStream.range(1, words.size())
                .anyMatch(at -> isSpokenBy(at) && IntStream.range(0, at).noneMatch(this::isName));
    }

    private static boolean isNamed(Speaker speaker, String text) {
        String[] name = speaker.name().split("\\s+", -1);
        return !PRONOUNS.contains(speaker.name().toLowerCase(Locale.ROOT))
                && text.contains(name[name.length - 1]);
    }

    /** A capitalised word that may be a person's name: no place ("in Geneva"), no day, no word that only begins the sentence. */
    private boolean isName(int at) {
        Word word = words.get(at);
        if (word.isComma() || !word.isCapitalised() || Lexicon.isCalendar(word.lower())) {
            return false;
        }
        if (at > 0) {
            return !Lexicon.isPreposition(words.get(at - 1).lower());
        }
        String body = article.article().body();
        for (int found = body.indexOf(word.text()); found >= 0; found = body.indexOf(word.text(),
                found + 1)) {
            if (found > 1 && body.charAt(found - 1) == ' ' && Character.isLowerCase(body.charAt(found - 2))) {
                return true;
            }
        }
        return false;
    }

    /** "he said", or "said he". */
    private boolean isSpokenBy(int at) {
        String word = words.get(at).lower();
        if (!word.equals("he") && !word.equals("she") && !word.equals("they")) {
            return false;
        }
        return (at + 1 < words.size() && Lexicon.isSpeechVerb(words.get(at + 1).lower()))
                || Lexicon.isSpeechVerb(words.get(at - 1).lower());
    }

    private String lower(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (Word word : words.subList(from, Math.min(words.size(), from + count))) {
            if (!word.isComma()) {
                text.append(text.isEmpty() ? "" : " ").append(word.lower());
            }
        }
        return text.toString();
    }
}
