package dev.parley.text;

import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sentences of a body. A line without a full stop (a headline, an item of a list) counts as one, and so does a label or a
 * photograph's credit that was run into a sentence.
 *
 * <p>
 * The rules are for English news; other languages are parted at their own marks. Every character that is not white space lies in
 * exactly one sentence. The time is linear in the length of the body, whatever it holds.
 */
public final class Sentences {

    /** A sentence is at most this long, in UTF-16 units; longer ones are cut so that nothing downstream has to care. */
    static final int LONGEST = 5_000;

    /** How far the word before a full stop is read back, in UTF-16 units: no abbreviation is longer. */
    private static final int LONGEST_ABBREVIATION = 12;

    /** How far "John Kerry asked" is looked for after a question that ends in a mark; in UTF-16 units. A guess. */
    private static final int ATTRIBUTION_REACH = 60;

    private final List<Sentence> found = new ArrayList<>();
    private final String body;

    private Sentences(String body) {
        this.body = body;
    }

    /**
     * The sentences of {@code body} in their order, without the white space around them; none when the body is only white
     * space. For what counts as a paragraph, see {@link Sentence#paragraph()}: blocks between blank lines where the body has
     * any, else its lines.
     */
    public static List<Sentence> find(String body) {
        return find(body, Paragraphs.find(body));
    }

    /** The same, of a body whose runs of lines are known. */
    static List<Sentence> find(String body, List<Paragraphs.Run> runs) {
        Sentences sentences = new Sentences(body);
        for (Paragraphs.Run run : runs) {
            sentences.split(run);
        }
        return List.copyOf(sentences.found);
    }

    private void split(Paragraphs.Run run) {
        int end = run.span().end();
        int start = pastHeader(run.span().start(), end, run.paragraph());
        int at = start;
        while (at < end) {
            if (!Characters.isTerminator(body.charAt(at))) {
                at++;
                continue;
            }
            int mark = at;
            while (at < end && Characters.isTerminator(body.charAt(at))) {
                at++;
            }
            int afterMarks = at;
            at = skipClosers(at, end);
            if (at >= end || ends(start, mark, afterMarks, at, end)) {
                add(start, at, run.paragraph());
                start = pastHeader(Characters.skipSpace(body, at, end), end, run.paragraph());
                at = start;
            }
        }
        add(start, end, run.paragraph());
    }

    /** Where the sentence begins, after a header that was run into it, which becomes a sentence of its own. */
    private int pastHeader(int start, int end, int paragraph) {
        int header = Headers.end(body, start, end);
        if (header == start) {
            return start;
        }
        add(start, header, paragraph);
        return Characters.skipSpace(body, header, end);
    }

    /** Past the quotation marks, brackets and further full stops that belong to the sentence before. */
    private int skipClosers(int from, int end) {
        int at = from;
        while (at < end) {
            char c = body.charAt(at);
            if (Characters.isCloseBracket(c) || Characters.isTerminator(c) || c == '\u201D' || c == '\u00BB'
                    || (Characters.isQuotationMark(c) && closesBefore(at + 1, end))) {
                at++;
                continue;
            }
            // A closing mark that stands off from its sentence.
            int next = Characters.skipSpace(body, at, end);
            if (next == at || next >= end || next - at > 1) {
                return at;
            }
            char mark = body.charAt(next);
            boolean standsOff = mark == '\u201D' || Characters.isCloseBracket(mark)
                    || (mark == '"' && next + 1 == end);
            if (!standsOff || (next + 1 < end && !Characters.isSpace(body.charAt(next + 1)))) {
                return at;
            }
            at = next + 1;
        }
        return at;
    }

    /** A straight mark closes when no word follows it. */
    private boolean closesBefore(int at, int end) {
        return at >= end || (!Character.isLetterOrDigit(body.charAt(at))
                && !Characters.isOpenBracket(body.charAt(at)) && body.charAt(at) != '$');
    }

    private boolean ends(int start, int mark, int afterMarks, int at, int end) {
        char last = body.charAt(afterMarks - 1);
        if (Characters.isWideTerminator(last)) {
            return true;
        }
        int next = Characters.skipSpace(body, at, end);
        if (next == at) {
            return last != '\u2026' && missesSpace(mark, at, end);
        }
        int first = next;
        while (first < end && (Characters.isQuotationMark(body.charAt(first))
                || Characters.isOpenBracket(body.charAt(first))
                || body.charAt(first) == '\u00BF' || body.charAt(first) == '\u00A1')) {
            first++;
        }
        if (first >= end) {
            return first - next > 1 || !Characters.isTerminator(body.charAt(end - 1));
        }
        int letter = body.codePointAt(first);
        if (Character.isLowerCase(letter)
                || (!Character.isLetterOrDigit(letter) && continues(body.charAt(first)))) {
            return false;
        }
        boolean dots = afterMarks - mark > 1 && body.charAt(afterMarks - 2) == '.' && last == '.';
        if (last == '\u2026' || dots) {
            return endsAfterEllipsis(mark, start);
        }
        if (last != '.') {
            return at == afterMarks || !attributionFollows(first, end);
        }
        return endsAfterFullStop(start, mark, at > afterMarks, first, end);
    }

    /** Marks that go on with the sentence. A dash or a bullet begins an item, and other signs are taken to begin one too. */
    private static boolean continues(char c) {
        return c == ',' || c == ';' || c == ':' || c == '.' || c == '/' || Characters.isCloseBracket(c);
    }

    /** Dots that stand alone show an omission inside a sentence; dots at a word's end can end one. */
    private boolean endsAfterEllipsis(int mark, int start) {
        return mark > start && !Characters.isSpace(body.charAt(mark - 1));
    }

    /** "statement.The": a space was lost. Not "parley.Bot", nor "U.S.The", where nothing says so. */
    private boolean missesSpace(int mark, int at, int end) {
        if (at + 1 >= end || mark < 2 || !Character.isUpperCase(body.charAt(at))
                || !Character.isLowerCase(body.charAt(at + 1))) {
            return false;
        }
        boolean wordBefore = Character.isLowerCase(body.charAt(mark - 1))
                && Character.isLowerCase(body.charAt(mark - 2));
        return wordBefore && Abbreviations.startsSentence(wordAt(at, end));
    }

    private boolean endsAfterFullStop(int start, int mark, boolean closed, int first, int end) {
        int from = mark;
        while (from > start && mark - from <= LONGEST_ABBREVIATION
                && inAbbreviation(body.charAt(from - 1))) {
            from--;
        }
        String word = body.substring(from, mark);
        if (word.isEmpty() || mark - from > LONGEST_ABBREVIATION) {
            return true;
        }
        boolean digits = word.chars().allMatch(Character::isDigit);
        if (digits) {
            // The number of a list's item.
            return from > start || word.length() > 2;
        }
        String next = wordAt(first, end);
        boolean number = Character.isDigit(body.charAt(first));
        Abbreviations.Kind kind = Abbreviations.kind(word.toLowerCase(Locale.ROOT), isInitials(word));
        return switch (kind) {
            case NONE -> true;
            case NEVER_LAST -> closed;
            case BEFORE_NUMBER -> !number;
            case HOUR -> !number && !Abbreviations.followsHour(next);
            case PERHAPS_LAST -> (Abbreviations.startsSentence(next) && !isInitial(first, next, end))
                    || (closed && Characters.isQuotationMark(body.charAt(mark + 1)) && !number);
        };
    }

    private static boolean inAbbreviation(char c) {
        return c == '.' || (Characters.isWordCharacter(c) && !Characters.isDash(c));
    }

    /** "A" and "I" start sentences, but not in "Samuel A. I. Smith". */
    private boolean isInitial(int first, String next, int end) {
        int after = first + next.length();
        return next.length() == 1 && after < end && body.charAt(after) == '.';
    }

    private static boolean isInitials(String word) {
        if (word.length() > 1 && word.indexOf('.') < 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean dot = word.charAt(i) == '.';
            if (dot != (i % 2 == 1) || (!dot && !Character.isUpperCase(word.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private String wordAt(int from, int end) {
        int at = from;
        while (at < end && at - from <= LONGEST_ABBREVIATION && Characters.isWordCharacter(body.charAt(at))) {
            at++;
        }
        return body.substring(from, at);
    }

    /** After a quoted question or exclamation: "John Kerry asked", whose capital starts no sentence. */
    private boolean attributionFollows(int first, int end) {
        int reach = Math.min(end, first + ATTRIBUTION_REACH);
        int at = first;
        while (at < reach) {
            int wordEnd = at;
            while (wordEnd < reach && Characters.isWordCharacter(body.charAt(wordEnd))) {
                wordEnd++;
            }
            if (wordEnd == at) {
                return false;
            }
            if (!Character.isUpperCase(body.charAt(at))) {
                return at > first && Lexicon.isSpeechVerb(body.substring(at, wordEnd));
            }
            at = wordEnd < reach && body.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
            at = Characters.skipSpace(body, at, reach);
        }
        return false;
    }

    private void add(int start, int end, int paragraph) {
        int from = start;
        int last = Characters.skipSpaceBack(body, end, start);
        while (last - from > LONGEST) {
            int cut = cut(from, from + LONGEST);
            found.add(new Sentence(new Span(from, Characters.skipSpaceBack(body, cut, from)), paragraph));
            from = Characters.skipSpace(body, cut, last);
        }
        if (from < last) {
            found.add(new Sentence(new Span(from, last), paragraph));
        }
    }

    /** The last clause's end in the second half, else the last space there, else anywhere that parts no character. */
    private int cut(int from, int limit) {
        int space = -1;
        for (int at = limit; at > from + LONGEST / 2; at--) {
            if (Characters.isSpace(body.charAt(at))) {
                char before = body.charAt(at - 1);
                if (before == ';' || before == ':' || before == ',') {
                    return at;
                }
                space = Math.max(space, at);
            }
        }
        if (space > 0) {
            return space;
        }
        for (int at = limit; at > from + LONGEST / 2; at--) {
            if (Characters.mayPart(body, at)) {
                return at;
            }
        }
        return Characters.partsPair(body, limit) ? limit - 1 : limit;
    }
}
