package dev.parley.text;

import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts a run of lines into tokens, a quotation being one token. */
final class Tokens {

    private final String body;
    private final List<Sentence> sentences;
    private final List<MarkedText> marked;
    private int sentence;
    private int nextMarked;

    /** Reads {@code body}, whose sentences and marked texts are given in order. Runs must be read in order too. */
    Tokens(String body, List<Sentence> sentences, List<MarkedText> marked) {
        this.body = body;
        this.sentences = sentences;
        this.marked = marked;
    }

    /** The tokens of the next run. */
    List<Token> read(Span run) {
        List<Token> tokens = new ArrayList<>();
        int at = run.start();
        while (at < run.end()) {
            if (nextMarked < marked.size() && marked.get(nextMarked).outside().start() == at) {
                Span outside = marked.get(nextMarked).outside();
                int first = sentenceAt(outside.start());
                int last = sentenceAt(outside.end() - 1);
                tokens.add(new Token(at, outside.end(), Token.Kind.QUOTATION, "", "", false, nextMarked,
                        first, last));
                nextMarked++;
                at = outside.end();
            } else if (Characters.isSpace(body.charAt(at))) {
                at++;
            } else {
                Token token = next(at, run.end());
                tokens.add(token);
                at = token.end();
            }
        }
        return tokens;
    }

    private int sentenceAt(int at) {
        while (sentence + 1 < sentences.size() && sentences.get(sentence).span().end() <= at) {
            sentence++;
        }
        return sentence;
    }

    private Token next(int start, int runEnd) {
        int limit = nextMarked < marked.size()
                ? Math.min(runEnd, marked.get(nextMarked).outside().start())
                : runEnd;
        int in = sentenceAt(start);
        int at = start;
        while (at < limit && inWord(at, start, limit)) {
            at++;
        }
        if (at == start) {
            int end = start + (body.charAt(start) == '-' && start + 1 < limit && body.charAt(start + 1) == '-'
                    ? 2
                    : 1);
            String mark = body.substring(start, end);
            return new Token(start, end, Token.Kind.MARK, mark, mark, false, -1, in, in);
        }
        String word = body.substring(start, at);
        boolean possessive = word.length() > 2
                && (word.endsWith("'s") || word.endsWith("\u2019s") || word.endsWith("s'")
                        || word.endsWith("s\u2019"));
        String text = !possessive ? word : word.substring(0, word.length() - (word.endsWith("s") ? 2 : 1));
        return new Token(start, at, Token.Kind.WORD, text, text.toLowerCase(Locale.ROOT), possessive, -1, in,
                in);
    }

    /** Letters and digits; a full stop of an abbreviation; an apostrophe, hyphen or full stop between letters. */
    private boolean inWord(int at, int start, int limit) {
        char c = body.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '@' || c == '#' || c == '$'
                || c == '&'
                || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (at == start) {
            return false;
        }
        boolean letterAfter = at + 1 < limit && Character.isLetterOrDigit(body.charAt(at + 1));
        return switch (c) {
            case '\'', '\u2019' -> letterAfter
                    || (body.charAt(at - 1) == 's' && at + 1 < limit
                            && Characters.isSpace(body.charAt(at + 1)));
            case '-', '\u2011' -> letterAfter;
            case '.' -> letterAfter || (at + 1 < limit && !endsSentence(at));
            default -> false;
        };
    }

    private boolean endsSentence(int at) {
        return sentences.get(sentence).span().end() <= at + 2;
    }
}
