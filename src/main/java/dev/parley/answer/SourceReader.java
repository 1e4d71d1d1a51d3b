package dev.parley.answer;

import dev.parley.corpus.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in whatever somebody wrote what it says that somebody said: the quotation, or else the sentence that claims most. */
final class SourceReader {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;

    /** More than any quote holds, so that the rest could not be found with it. */
    private static final int MOST_WORDS = 90;

    /** Of a claim, in UTF-16 units; a quote is of 600 code points at most. */
    private static final int LONGEST = 1_200;

    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Longer messages are read so far; Slack's are not longer. In UTF-16 units. */
    private static final int MOST_CHARACTERS = 12_000;

    /** Of fewer words, marks may be those of a title or of irony. A guess. */
    private static final int FEWEST_WORDS = 3;

    /** Addresses, mentions, names of emoji and marks of a hashtag are about a message rather than in it. */
    private static final Pattern ABOUT = Pattern
            .compile("https?://[^\\s>|]+|<[@!#][^>]*>|(?<!\\S)@\\w+|(?<!\\S):[a-z0-9_+-]{1,40}:|#(?=\\p{L})"
                    + "|(?m:^\\s*(?:>|&gt;)\\s?)|^\\s*RT\\b:?", FLAGS);

    private static final String NAME_WORD = "(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov)\\.|(?:\\p{Lu}\\.)+"
            + "|\\p{Lu}[\\p{L}\\p{M}'\u2019-]{0,40}+)";

    /** A name or an office; what begins many a sentence is no part of it. */
    private static final String NAME = "((?:[Tt]he\\s+)?(?!(?:As|And|But|So|When|If|While|Because|That|This|Yesterday|Today)\\b)"
            + NAME_WORD + "(?:\\s+(?:(?:of|the|de|van|von|bin|al)\\s+)?" + NAME_WORD + "){0,5})";

    private static final String SAID = "(?i:said|says|saying|told|tells|claimed|claims|tweeted|wrote|writes|declared|declares|announced"
            + "|announces|warned|warns|argued|argues|admitted|admits|promised|promises|insisted|insists|suggested|suggests"
            + "|stated|states|added|adds|explained|explains|confirmed|confirms|stressed|noted|remarked|replied|responded)\\b";

    private static final String FROM_NAME = "(?<![\\p{L}\\p{N}])" + NAME;

    /** Before a quotation; what stands between the verb and it is short. */
    private static final List<Pattern> BEFORE = List.of(
            Pattern.compile(FROM_NAME + "(?:\\s+(?:has|had|also|once|just|recently|really))*\\s+" + SAID
                    + "[^.!?\"]{0,60}$", FLAGS),
            Pattern.compile("(?i:according\\s+to)\\s+" + NAME + "[\\s,:;\u2013\u2014-]*$", FLAGS),
            Pattern.compile(FROM_NAME + "\\s*[:\u2013\u2014-]\\s*$", FLAGS));

    private static final List<Pattern> AFTER = List.of(
            Pattern.compile("^[\\s,.;\u2013\u2014-]*" + NAME + "\\s+" + SAID, FLAGS),
            Pattern.compile("^[\\s,.;\u2013\u2014-]*" + SAID + "\\s+" + NAME, FLAGS),
            Pattern.compile("^[\\s,.;]*[\u2013\u2014~(-]+\\s*(?:by\\s+)?" + NAME, FLAGS),
            Pattern.compile("^[\\s,.;]*(?i:according\\s+to)\\s+" + NAME, FLAGS));

    /** A sentence that says who says the rest of it; the groups "who" and "what". */
    private static final List<Pattern> TOLD = told();

    private static final Pattern SENTENCE = Pattern.compile(
            "(?:(?<!\\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen)[.!?]+[\"'\u201D\u2019)]*\\s+(?=\\P{Ll})|\\R)+", FLAGS);

    private SourceReader() {}

    private static List<Pattern> told() {
        String who = "(?<who>" + NAME + ")";
        return List.of(
                Pattern.compile("^\\W*(?i:(?:so|and|but|as|apparently|yesterday|today)\\b\\W*)*" + who
                        + "(?:\\s+(?:has|had|also|once|just|recently|really))*\\s+" + SAID
                        + "(?:(?:\\s+\\S+){0,4}?\\s+that\\b|\\s*[:,])?\\s*(?<what>.+)$",
                        FLAGS | Pattern.DOTALL),
                Pattern.compile(
                        "^\\W*(?i:according\\s+to)\\s+" + who + "\\s*[,:]\\s*(?<what>.+)$",
                        FLAGS | Pattern.DOTALL),
                Pattern.compile("^(?<what>.+),\\s*" + who + "\\s+" + SAID + "\\W*$", FLAGS | Pattern.DOTALL),
                Pattern.compile("^(?<what>.+),\\s*(?i:according\\s+to)\\s+" + who + "\\W*$",
                        FLAGS | Pattern.DOTALL),
                Pattern.compile("^\\W*" + who + "\\s*:\\s+(?<what>.+)$", FLAGS | Pattern.DOTALL));
    }

    /** What {@code message} says that somebody said, perhaps by anybody; empty when it holds no words. */
    static Optional<Claim> read(String message) {
        String text = plain(message);
        Optional<Claim> asked = ClaimReader.read(text).map(claim -> claim(claim.subject(), claim.words(),
                claim.quoted()));
        return asked.or(() -> quotation(text)).or(() -> sentence(text))
                .filter(claim -> !ComparedWord.of(claim.words()).isEmpty());
    }

    /** What {@code claim} holds, as said by {@code speaker}; empty when it holds no words. */
    static Optional<Claim> didSay(String speaker, String claim) {
        String text = plain(claim);
        Optional<Span> quoted = TypedQuotation.find(text).filter(span -> isSpeech(text, span));
        String words = quoted.map(span -> span.in(text)).orElse(text).strip();
        return ComparedWord.of(words).isEmpty()
                ? Optional.empty()
                : Optional.of(claim(speaker, words, quoted.isPresent()));
    }

    private static Claim claim(String subject, String words, boolean quoted) {
        String who = subject.strip().replaceAll("\\s+", " ");
        String whom = who.codePoints().anyMatch(Character::isLetter) ? who : "anybody";
        return new Claim(whom, shortened(words.strip()), quoted, whom);
    }

    /** Curly marks and apostrophes that were read as Windows-1252 are mended: these are a person's words, and no article's. */
    private static String plain(String message) {
        String read = message.substring(0, Math.min(message.length(), MOST_CHARACTERS));
        String mended = read.replace("\u00E2\u20AC\u2122", "\u2019").replace("\u00E2\u20AC\u02DC", "\u2018")
                .replace("\u00E2\u20AC\u201C", "\u2013").replace("\u00E2\u20AC\u201D", "\u2014");
        return ABOUT.matcher(mended).replaceAll(" ").replaceAll("<[|]?|>", " ").strip();
    }

    private static Optional<Claim> quotation(String text) {
        return TypedQuotation.find(text).filter(span -> isSpeech(text, span)).map(inside -> {
            Span outside = TypedQuotation.outside(text, inside);
            String who = last(BEFORE, text.substring(0, outside.start()))
                    .or(() -> first(AFTER, text.substring(outside.end()))).orElse("");
            return claim(who, inside.in(text), true);
        });
    }

    private static boolean isSpeech(String text, Span span) {
        int words = ComparedWord.of(span.in(text)).size();
        return words >= FEWEST_WORDS || (words > 0 && 2 * words >= ComparedWord.of(text).size());
    }

    private static Optional<Claim> sentence(String text) {
        List<String> sentences = SENTENCE.splitAsStream(text).map(String::strip)
                .filter(sentence -> !ComparedWord.of(sentence).isEmpty()).toList();
        for (String sentence : sentences) {
            String read = shortened(sentence);
            for (Pattern pattern : TOLD) {
                Matcher told = pattern.matcher(read);
                if (told.find() && ComparedWord.of(told.group("what")).size() >= FEWEST_WORDS) {
                    return Optional.of(claim(told.group("who"), told.group("what"), false));
                }
            }
        }
        return sentences.stream().max(Comparator.comparingInt(sentence -> ComparedWord.of(sentence).size()))
                .map(longest -> claim("", longest, false));
    }

    private static String shortened(String words) {
        String read = words.length() <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST) - 1));
        List<MatchResult> found = WORD.matcher(read).results().limit(MOST_WORDS + 1).toList();
        return found.size() <= MOST_WORDS ? read : read.substring(0, found.get(MOST_WORDS - 1).end());
    }

    /** The name that stands nearest to the end, which a long text holds. */
    private static Optional<String> last(List<Pattern> patterns, String before) {
        return first(patterns, before.substring(Math.max(0, before.length() - 200)));
    }

    private static Optional<String> first(List<Pattern> patterns, String text) {
        for (Pattern pattern : patterns) {
            Matcher found = pattern.matcher(text.substring(0, Math.min(text.length(), 200)));
            if (found.find()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
