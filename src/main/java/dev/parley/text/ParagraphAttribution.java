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

    /** Longer texts in capitals are no titles; in UTF-16 units. A guess. */
    private static final int LONGEST_TITLE = 60;

    private final List<Token> tokens;
    private final NounPhrases phrases;
    private final String body;
    private final List<MarkedText> marked;

    ParagraphAttribution(String body, List<MarkedText> marked, List<Token> tokens) {
        this.body = body;
        this.marked = marked;
        this.tokens = tokens;
        this.phrases = new NounPhrases(tokens);
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
        NounPhrase phrase = clauseSubject(start, at);
        return phrase != null && isPerson(phrase) ? source(phrase, -1) : null;
    }

    /** The first token of the sentence that the token {@code at} ends in or stands in. */
    int sentenceStart(int at) {
        int start = at;
        while (start > 0 && !boundary(start - 1)) {
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
        if (phrase != null && (verb >= 0 || (endsInComma(at) && named(phrase)))) {
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
            if (!Lexicon.isSpeechVerb(word) || !isFiniteCue(verb)) {
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
            if (isFiniteCue(i)) {
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
            boolean finite = isFiniteCue(verb);
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
            NounPhrase phrase = finite ? subjectOf(verb, start, at) : clauseSubject(start, verb);
            if (phrase == null || tokens.get(phrase.to() - 1).possessive()) {
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
            NounPhrase phrase = set ? label : clauseSubject(start, at);
            return phrase != null && isPerson(phrase) ? source(phrase, -1) : null;
        }
        return null;
    }

    /** Sure enough a person to speak without a cue: "he", a name of two words, or one with a title. */
    private boolean isPerson(NounPhrase phrase) {
        Token first = tokens.get(phrase.from());
        if (first.lower().equals("he") || first.lower().equals("she")) {
            return true;
        }
        Token last = tokens.get(phrase.to() - 1);
        boolean title = Lexicon.isRole(first.lower()) && !Lexicon.isRole(last.lower());
        return last.isCapitalised() && !last.possessive()
                && (title || (first.isCapitalised() && phrase.to() - phrase.from() > 1));
    }

    /** A cue with a verb's place: in lower case, no noun after an article, not "signed by". */
    private boolean isFiniteCue(int at) {
        Token token = tokens.get(at);
        if (token.isCapitalised() || !Lexicon.isFiniteCue(token.lower())) {
            return false;
        }
        if (Lexicon.isPerhapsNoun(token.lower()) && at > 0) {
            Token before = tokens.get(at - 1);
            return (before.isCapitalised() && !before.possessive()) || Lexicon.isPronoun(before.lower())
                    || before.isMark(",") || before.isQuotation()
                    || before.lower().equals("who") || Lexicon.isHelper(before.lower());
        }
        boolean passive = at + 1 < tokens.size() && tokens.get(at + 1).lower().equals("by");
        return !passive || (at > 0 && isBe(tokens.get(at - 1).lower()));
    }

    private @Nullable NounPhrase subjectOf(int verb, int start, int limit) {
        int i = verb - 1;
        boolean inverted = i >= start && (tokens.get(i).isQuotation()
                || (tokens.get(i).isMark(",") && i > start && tokens.get(i - 1).isQuotation()));
        if (inverted) {
            NounPhrase phrase = phrases.startingAt(verb + 1, limit);
            if (phrase != null) {
                return phrase;
            }
        }
        boolean passive = false;
        while (i >= start && Lexicon.isHelper(tokens.get(i).lower())) {
            passive |= isBe(tokens.get(i).lower());
            i--;
        }
        if (passive && !tokens.get(verb).lower().equals("quoted")) {
            for (int by = verb + 1; by < Math.min(limit, verb + 8); by++) {
                if (tokens.get(by).lower().equals("by")) {
                    return phrases.startingAt(by + 1, limit);
                }
            }
        }
        if (i < start) {
            return null;
        }
        Token token = tokens.get(i);
        if (token.lower().equals("who") || token.lower().equals("that") || token.lower().equals("which")) {
            int last = i > start && tokens.get(i - 1).isMark(",") ? i - 2 : i - 1;
            return last < start ? null : phrases.endingAt(last, start);
        }
        if (!token.isWord() || token.lower().equals("and") || token.lower().equals("but")
                || token.lower().equals("then")) {
            return clauseSubject(start, verb);
        }
        NounPhrase phrase = phrases.endingAt(i, start);
        return phrase != null ? phrase : clauseSubject(start, verb);
    }

    private static boolean isBe(String lower) {
        return lower.equals("was") || lower.equals("were") || lower.equals("been") || lower.equals("is")
                || lower.equals("are");
    }

    /** The subject of what begins at {@code start}: past what introduces it ("In a speech on Tuesday,"). */
    private @Nullable NounPhrase clauseSubject(int start, int limit) {
        int i = start;
        while (i < limit) {
            Token token = tokens.get(i);
            boolean afterQuotation = i > start && Lexicon.isFiniteCue(token.lower());
            if (!token.isWord() || Lexicon.isConnective(token.lower()) || afterQuotation
                    || Lexicon.isHelper(token.lower())) {
                i++;
                continue;
            }
            boolean introduces = Lexicon.isPreposition(token.lower()) || token.lower().endsWith("ing")
                    || Lexicon.isCalendar(token.lower())
                    || token.lower().endsWith("ly") || token.lower().equals("asked");
            if (introduces) {
                int comma = i + 1;
                while (comma < limit && !tokens.get(comma).isMark(",")) {
                    comma++;
                }
                if (comma >= limit) {
                    return null;
                }
                i = comma + 1;
                continue;
            }
            return phrases.startingAt(i, limit);
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
