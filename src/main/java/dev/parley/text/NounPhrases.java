package dev.parley.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads noun phrases from tokens: "Sergei Lavrov", "a senior State Department official", "he". */
final class NounPhrases {

    /** A phrase is at most this many tokens long. A guess: longer ones are not names but a sentence gone wrong. */
    private static final int LONGEST = 14;

    private final List<Token> tokens;

    NounPhrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The phrase that begins at {@code from} and ends before {@code limit}, or null when none does. */
    @Nullable
    NounPhrase startingAt(int from, int limit) {
        if (from >= limit || !tokens.get(from).isWord()) {
            return null;
        }
        Token first = tokens.get(from);
        if (Lexicon.isPronoun(first.lower()) && !startsLongerPhrase(from, limit)) {
            return new NounPhrase(from, from + 1);
        }
        boolean participle = first.lower().endsWith("ing") && !first.isCapitalised();
        if (participle || (!Lexicon.isDeterminer(first.lower()) && !isNominal(first))) {
            return null;
        }
        int to = from + 1;
        while (to < limit && to - from < LONGEST && inPhrase(from, to, limit)) {
            to++;
        }
        boolean onlyDeterminer = to == from + 1 && Lexicon.isDeterminer(first.lower())
                && !Lexicon.isPronoun(first.lower());
        return onlyDeterminer ? null : new NounPhrase(from, to);
    }

    /** "one user", "another official": the pronoun is a determiner. */
    private boolean startsLongerPhrase(int from, int limit) {
        Token next = from + 1 < limit ? tokens.get(from + 1) : null;
        return Lexicon.isDeterminer(tokens.get(from).lower()) && next != null
                && (isNominal(next) || next.lower().equals("of"));
    }

    private boolean inPhrase(int from, int at, int limit) {
        Token token = tokens.get(at);
        if (!token.isWord()) {
            return false;
        }
        boolean more = at + 1 < limit && tokens.get(at + 1).isWord();
        boolean described = token.lower().equals("for") && !tokens.get(from).isCapitalised();
        if (token.lower().equals("of") || described) {
            return more && !Lexicon.isFiniteCue(tokens.get(at + 1).lower());
        }
        if (token.lower().equals("and") || token.lower().equals("&")) {
            return more && tokens.get(at - 1).isCapitalised() && tokens.get(at + 1).isCapitalised();
        }
        if (Lexicon.isDeterminer(token.lower())) {
            return Lexicon.isPreposition(tokens.get(at - 1).lower());
        }
        return isNominal(token) && (token.isCapitalised() || !tokens.get(at - 1).isCapitalised()
                || nounAfterName(at, limit));
    }

    /** "Clinton aides said" and "Post columnist Margaret Sullivan", as against "Fiorina threw her support". */
    private boolean nounAfterName(int at, int limit) {
        Token token = tokens.get(at);
        if (Lexicon.isRole(token.lower()) || tokens.get(at - 1).possessive() || at + 1 >= limit) {
            return true;
        }
        Token next = tokens.get(at + 1);
        boolean verbNext = Lexicon.isFiniteCue(next.lower()) || Lexicon.isHelper(next.lower())
                || next.lower().equals("who");
        return (verbNext || next.isCapitalised() || !next.isWord()) && !token.lower().endsWith("ed");
    }

    /** A word that can stand in a phrase: no verb that is known, no preposition, no day of the week. */
    boolean isNominal(Token token) {
        if (!token.isWord()) {
            return false;
        }
        String lower = token.lower();
        if (Lexicon.isCalendar(lower) || Lexicon.isConnective(lower)) {
            return false;
        }
        if (Lexicon.isPreposition(lower) || Lexicon.isHelper(lower) || Lexicon.isDeterminer(lower)
                || Lexicon.isPronoun(lower)) {
            return false;
        }
        // "United States": in capitals, a verb's form is a name's.
        return token.isCapitalised()
                || !(Lexicon.isFiniteCue(lower) || Lexicon.isParticiple(lower) || lower.endsWith("ly"));
    }

    /** The phrase that ends with the token at {@code last}, not reaching before {@code limit}; null when none does. */
    @Nullable
    NounPhrase endingAt(int last, int limit) {
        if (last < limit || !tokens.get(last).isWord()) {
            return null;
        }
        Token token = tokens.get(last);
        if (Lexicon.isPronoun(token.lower()) && !(token.isCapitalised() && token.lower().equals("it"))) {
            return new NounPhrase(last, last + 1);
        }
        if (!isNominal(token)) {
            return null;
        }
        int from = last;
        while (from > limit && last - from < LONGEST) {
            Token before = tokens.get(from - 1);
            if (isNominal(before) && !isVerbBeforeName(from - 1, limit)) {
                from--;
            } else if (Lexicon.isDeterminer(before.lower())) {
                from--;
                if (from == limit || !joinsPhrases(tokens.get(from - 1))
                        || !isNominal(tokens.get(Math.max(limit, from - 2)))) {
                    break;
                }
            } else if (joinsPhrases(before) && from - 1 > limit && isNominal(tokens.get(from - 2))
                    && (opensBefore(from - 2, limit) || isNameOf(from - 1))) {
                from--;
            } else {
                break;
            }
        }
        return new NounPhrase(from, last + 1);
    }

    /** "They heard Sergei Lavrov": a word in lower case before a name is part of it only with a role or an article. */
    private boolean isVerbBeforeName(int at, int limit) {
        Token token = tokens.get(at);
        return !token.isCapitalised() && !token.possessive() && tokens.get(at + 1).isCapitalised()
                && !Lexicon.isRole(token.lower()) && !opensBefore(at, limit);
    }

    /** "Sergei Lavrov of the Foreign Ministry". */
    private boolean isNameOf(int of) {
        return tokens.get(of).lower().equals("of") && tokens.get(of - 1).isCapitalised();
    }

    private static boolean joinsPhrases(Token token) {
        return switch (token.lower()) {
            case "of", "for", "at", "from", "with" -> true;
            default -> false;
        };
    }

    /** True when a determiner, or the sentence's start, opens a phrase within a few words before {@code at}. */
    private boolean opensBefore(int at, int limit) {
        for (int i = at; i >= limit && at - i < 6; i--) {
            Token token = tokens.get(i);
            if (Lexicon.isDeterminer(token.lower())) {
                return i == limit || !Lexicon.isPreposition(tokens.get(i - 1).lower());
            }
            if (!isNominal(token)) {
                return false;
            }
        }
        return false;
    }
}
