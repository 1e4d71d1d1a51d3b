package dev.parley.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verbs that attribute speech in a paragraph, and their subjects. */
final class Subjects {

    private final List<Token> tokens;
    private final NounPhrases phrases;

    Subjects(List<Token> tokens, NounPhrases phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** A cue with a verb's place: in lower case, no noun after an article, not "signed by". */
    boolean isFiniteCue(int at) {
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

    /** The subject of the verb at {@code verb}, in a sentence that begins at {@code start}; it may follow up to {@code limit}. */
    @Nullable
    NounPhrase of(int verb, int start, int limit) {
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
    @Nullable
    NounPhrase clauseSubject(int start, int limit) {
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
                    || token.lower().endsWith("ly") || token.lower().equals("asked") || isTime(i, limit);
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
            NounPhrase phrase = phrases.startingAt(i, limit);
            if (phrase == null || !isPlace(phrase, start, limit)) {
                return phrase;
            }
            i = phrase.to() + 1;
        }
        return null;
    }

    /** "Eight years ago": a number or article before a word of time. */
    private boolean isTime(int at, int limit) {
        return at + 2 < limit && Lexicon.isCalendar(tokens.get(at + 1).lower())
                && !tokens.get(at + 2).isCapitalised();
    }

    /** "In Ames, Iowa, Mrs. Clinton said": a name between commas that no apposition follows. */
    private boolean isPlace(NounPhrase phrase, int start, int limit) {
        int after = phrase.to() + 1;
        return phrase.from() - 2 > start && tokens.get(phrase.from() - 1).isMark(",")
                && tokens.get(phrase.from() - 2).isCapitalised()
                && phrase.to() - phrase.from() <= 2 && after < limit && tokens.get(phrase.to()).isMark(",")
                && (tokens.get(after).isCapitalised() || Lexicon.isPreposition(tokens.get(after).lower()));
    }

    /** False for what is a verb, and for a bare word that something parts from its verb: "ran" in "ran one remark, which was reported". */
    boolean maySpeak(NounPhrase phrase, int verb) {
        Token word = tokens.get(phrase.from());
        if (phrase.to() - phrase.from() > 1 || word.isCapitalised() || Lexicon.isPronoun(word.lower())) {
            return true;
        }
        if (Lexicon.isOtherVerb(word.lower()) || word.lower().endsWith("ed")) {
            return false;
        }
        int next = phrase.to();
        while (next < verb && Lexicon.isHelper(tokens.get(next).lower())) {
            next++;
        }
        return verb < phrase.to() || next == verb || Lexicon.isPreposition(tokens.get(next).lower());
    }

    /** Sure enough a person to speak without a cue: "he", a name of two words, or one with a title. */
    boolean isPerson(NounPhrase phrase) {
        Token first = tokens.get(phrase.from());
        if (first.lower().equals("he") || first.lower().equals("she")) {
            return true;
        }
        Token last = tokens.get(phrase.to() - 1);
        boolean title = Lexicon.isRole(first.lower()) && !Lexicon.isRole(last.lower());
        return last.isCapitalised() && !last.possessive()
                && (title || (first.isCapitalised() && phrase.to() - phrase.from() > 1));
    }
}
