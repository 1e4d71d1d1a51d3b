package dev.parley.eval;

import dev.parley.answer.Question;
import dev.parley.corpus.Quote;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question of which it is known what answers it.
 *
 * @param id what the file calls it
 * @param answers texts, any of which a right quote holds; none when nothing answers
 * @param articles identifiers of the articles that answer; none when that is not known
 * @param type what kind of question the file says it is, or null
 */
public record GoldQuestion(String id, Question question, List<String> answers, Set<String> articles,
        @Nullable String type) {

    /** A longer quote than this, in code points, is no quote but a page, and never right. */
    private static final int LONGEST_QUOTE = 700;

    /** An answer longer than this, in code points, is right in whatever article it stands: chance does not put it there. */
    private static final int LONGEST_BY_CHANCE = 25;

    private static final Pattern INVISIBLE = Pattern.compile("[\u00ad\u200b]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d]|''");
    private static final Pattern SPACES = Pattern.compile("[\\s\\x1c-\\x1f]+",
            Pattern.UNICODE_CHARACTER_CLASS);

    public GoldQuestion {
        answers = List.copyOf(answers);
        articles = Collections.unmodifiableSet(new LinkedHashSet<>(articles));
    }

    /** False when nothing answers it. */
    public boolean isAnswerable() {
        return !answers.isEmpty();
    }

    /** Whether {@code quote} holds an answer, but for case, Unicode form, quotation marks and white space. */
    public boolean isAnsweredBy(Quote quote) {
        if (length(quote.text()) > LONGEST_QUOTE) {
            return false;
        }
        String text = folded(quote.text());
        boolean anywhere = articles.isEmpty() || articles.contains(quote.article().identifier());
        return answers.stream().anyMatch(
                answer -> (anywhere || length(answer) > LONGEST_BY_CHANCE) && text.contains(folded(answer)));
    }

    /** {@code text} as it is compared. */
    static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String visible = INVISIBLE.matcher(lower).replaceAll("");
        String single = SINGLE_QUOTES.matcher(visible).replaceAll("'");
        String quotes = DOUBLE_QUOTES.matcher(single).replaceAll("\"");
        return SPACES.matcher(quotes).replaceAll(" ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
