package dev.parley.text;

import dev.parley.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks in the quotations of one run of lines, from its own words alone: a cue after the quotation, one before it in its
 * sentence, or the speaker of the quotation beside it.
 */
final class ParagraphAttribution {

    /** How many tokens a cue may be from its quotation or its subject. A guess: apposition can be long, a sentence longer. */
    private static final int REACH = 70;

    /** No more tokens of a sentence are read back than these, so that the time stays linear whatever stands there. */
    private static final int LONGEST_SENTENCE = 300;

    /** Longer texts in capitals are no titles; in UTF-16 units. A guess. */
    private static final int LONGEST_TITLE = 60;

    private final List<Token> tokens;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final String body;
    private final List<MarkedText> marked;

    ParagraphAttribution(String body, List<MarkedText> marked, List<Token> tokens) {
        this.body = body;
        this.marked = marked;
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens);
        this.subjects = new Subjects(tokens, phrases);
    }

    /** Who speaks in the quotation at {@code at}, as its own sentence says, or null. */
    @Nullable
    Source ofSentence(int at) {
        int start = sentenceStart(at);
        if (start == at) {
            return after(at);
        }
        if (isTitle(at)) {
            return null;
        }
        Source later = endsInComma(at) && !cueBeside(at) ? after(at) : null;
        if (later != null) {
            return later;
        }
        Source earlier = before(at, start);
        return earlier != null ? earlier : after(at);
    }

    /** True for "Meet the Press": capitals throughout, inside a sentence. Nobody says a title. */
    boolean isTitle(int at) {
        if (sentenceStart(at) == at) {
            return false;
        }
        Span inside = inside(at);
        String[] words = inside.length() > LONGEST_TITLE ? new String[0] : inside.in(body).split("\\s+");
        if (words.length < 2) {
            return false;
        }
        for (String word : words) {
            if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && !Lexicon.isPreposition(word)
                    && !Lexicon.isDeterminer(word)
                    && !Lexicon.isConnective(word)) {
                return false;
            }
        }
        return Character.isUpperCase(body.codePointAt(inside.start()));
    }

    /** True for speech that is a sentence of its own: it begins with a capital and ends with a full stop or its like. */
    boolean isWhole(int at) {
        return Character.isUpperCase(body.codePointAt(inside(at).start()))
                && Characters.isTerminator(body.charAt(inside(at).end() - 1));
    }

    private Span inside(int at) {
        return marked.get(tokens.get(at).marked()).inside();
    }

    /** The subject of the sentence that ends right before the token {@code at}, with its cue; or null. */
    @Nullable
    Source ofSentenceBefore(int at) {
        if (at == 0) {
            return null;
        }
        int start = sentenceStart(at - 1);
        Source cued = before(at, start);
        if (cued != null) {
            return cued;
        }
        NounPhrase phrase = subjects.clauseSubject(start, at);
        return phrase != null && subjects.isPerson(phrase) ? source(phrase, -1) : null;
    }

    /** The first token of the sentence that the token {@code at} ends in or stands in. */
    int sentenceStart(int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_SENTENCE && !boundary(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean boundary(int left) {
        return tokens.get(left).lastSentence() != tokens.get(left + 1).firstSentence();
    }

    private boolean endsInComma(int at) {
        return body.charAt(inside(at).end() - 1) == ',';
    }

    /** True for {@code said, "} and {@code said that "}: what comes before the quotation must be its cue. */
    private boolean cueBeside(int at) {
        int i = at - 1;
        while (i >= 0 && (tokens.get(i).isMark(",") || tokens.get(i).isMark(":")
                || tokens.get(i).lower().equals("that"))) {
            i--;
        }
        return i >= 0 && (Lexicon.isFiniteCue(tokens.get(i).lower())
                || Lexicon.isParticiple(tokens.get(i).lower()));
    }

    private @Nullable Source after(int at) {
        int limit = at + 1;
        while (limit < tokens.size() && limit - at < REACH && !boundary(limit - 1)
                && !tokens.get(limit).isQuotation()
                && !tokens.get(limit).isMark(";")) {
            limit++;
        }
        int i = at + 1;
        while (i < limit
                && (tokens.get(i).isMark(",") || tokens.get(i).isMark(".") || isDash(tokens.get(i)))) {
            i++;
        }
        while (i + 1 < limit && Lexicon.isHelper(tokens.get(i).lower())) {
            i++;
        }
        if (i >= limit) {
            return null;
        }
        String word = tokens.get(i).lower();
        if (word.equals("according") && i + 1 < limit && tokens.get(i + 1).lower().equals("to")) {
            NounPhrase phrase = phrases.startingAt(i + 2, limit);
            return phrase == null ? null : source(phrase, i, i + 1);
        }
        if (word.equals("as")) {
            i++;
            word = i < limit ? tokens.get(i).lower() : "";
        }
        if (Lexicon.isSpeechVerb(word)) {
            NounPhrase phrase = phrases.startingAt(i + 1, limit);
            return phrase == null ? null : source(phrase, i);
        }
        NounPhrase phrase = phrases.startingAt(i, limit);
        int verb = phrase == null ? -1 : verbAfter(phrase.to(), limit);
        if (phrase != null
                && ((verb >= 0 && subjects.maySpeak(phrase, verb)) || (endsInComma(at) && named(phrase)))) {
            return source(phrase, verb);
        }
        return trailing(at, limit);
    }

    /** The attribution at the end of a sentence that went on after its quotation: "…, he said." */
    private @Nullable Source trailing(int at, int limit) {
        for (int verb = limit - 1; verb > at + 2; verb--) {
            String word = tokens.get(verb).lower();
            if (word.equals("according") && verb + 1 < limit && tokens.get(verb + 1).lower().equals("to")) {
                NounPhrase phrase = phrases.startingAt(verb + 2, limit);
                return phrase == null ? null : source(phrase, verb, verb + 1);
            }
            if (!Lexicon.isSpeechVerb(word) || !subjects.isFiniteCue(verb)) {
                continue;
            }
            NounPhrase phrase = tokens.get(verb - 1).isMark(",")
                    ? phrases.startingAt(verb + 1, limit)
                    : phrases.endingAt(verb - 1, at + 1);
            if (phrase != null && phrase.from() > at + 1
                    && (phrase.from() > verb || tokens.get(phrase.from() - 1).isMark(","))) {
                return source(phrase, verb);
            }
        }
        return null;
    }

    /** A name or "he", as against "a term that". */
    private boolean named(NounPhrase phrase) {
        Token first = tokens.get(phrase.from());
        return first.isCapitalised() || first.lower().equals("he") || first.lower().equals("she");
    }

    private static boolean isDash(Token token) {
        return !token.isWord() && !token.text().isEmpty() && Characters.isDash(token.text().charAt(0));
    }

    /** The cue whose subject ends before {@code from}: past helpers, brackets and apposition; -1 when there is none. */
    private int verbAfter(int from, int limit) {
        for (int i = from; i < limit; i++) {
            // "was quoted as saying" is the one cue whose verb is not finite.
            if (tokens.get(i).lower().equals("saying") && tokens.get(i - 1).lower().equals("as")) {
                return i;
            }
            if (subjects.isFiniteCue(i)) {
                boolean relative = tokens.get(i - 1).lower().equals("who") && i + 1 < limit;
                if (!relative || !laterVerb(i + 1, limit)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private boolean laterVerb(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (Lexicon.isSpeechVerb(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Source before(int at, int start) {
        int from = Math.max(start, at - REACH);
        for (int verb = at - 1; verb >= from; verb--) {
            String word = tokens.get(verb).lower();
            boolean finite = subjects.isFiniteCue(verb);
            boolean participle = Lexicon.isParticiple(word) && !tokens.get(verb).isCapitalised();
            boolean infinitive = verb > start && tokens.get(verb - 1).lower().equals("to")
                    && Lexicon.isInfinitive(word);
            if (!finite && !participle && !infinitive) {
                if (word.equals("according") && verb + 1 < at && tokens.get(verb + 1).lower().equals("to")) {
                    NounPhrase phrase = phrases.startingAt(verb + 2, at);
                    if (phrase != null) {
                        return source(phrase, verb, verb + 1);
                    }
                }
                continue;
            }
            NounPhrase phrase = finite ? subjects.of(verb, start, at) : subjects.clauseSubject(start, verb);
            if (phrase == null || tokens.get(phrase.to() - 1).possessive()
                    || !subjects.maySpeak(phrase, verb)) {
                continue;
            }
            Source source = source(phrase, verb);
            if (Lexicon.isThought(word) && Lexicon.isPronoun(tokens.get(phrase.from()).lower())
                    && phrase.from() > start) {
                // "Benjamin said he believes": the sentence's speaker is Benjamin.
                Source outer = before(phrase.from(), start);
                return outer == null ? source : outer;
            }
            return source;
        }
        if (at - start >= 2 && tokens.get(at - 1).isMark(":")) {
            NounPhrase label = phrases.endingAt(at - 2, start);
            boolean set = label != null
                    && (label.from() == start || tokens.get(label.from() - 1).lower().equals("by"));
            NounPhrase phrase = set ? label : subjects.clauseSubject(start, at);
            return phrase != null && subjects.isPerson(phrase) ? source(phrase, -1) : null;
        }
        return null;
    }

    private Source source(NounPhrase phrase, int cue) {
        return cue < 0 ? new Source(span(phrase), null) : source(phrase, cue, cue);
    }

    private Source source(NounPhrase phrase, int firstCue, int lastCue) {
        return new Source(span(phrase), new Span(tokens.get(firstCue).start(), tokens.get(lastCue).end()));
    }

    private Span span(NounPhrase phrase) {
        Token last = tokens.get(phrase.to() - 1);
        return new Span(tokens.get(phrase.from()).start(), last.end());
    }
}
