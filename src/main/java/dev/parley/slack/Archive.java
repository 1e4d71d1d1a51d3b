package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.Turn;
import dev.parley.corpus.Article;
import dev.parley.corpus.CorpusOverview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the articles have to say. Each method is told the collections that count; of the others nothing comes back. Safe for use
 * by many threads.
 */
public interface Archive {

    /** The names of all collections there are. */
    Set<String> collections();

    /** The best quote for {@code question}, or that there is none. */
    Answer answer(Question question, Set<String> collections);

    /** {@code question} with what it leaves out taken over from the turn before. */
    Question inFull(@Nullable Turn before, Question question, Set<String> collections);

    /**
     * Names of speakers of which a word begins with {@code typed}, those who are quoted most first.
     *
     * @param most how many at most
     */
    List<String> speakers(String typed, int most, Set<String> collections);

    /** Likewise of publishers. */
    List<String> publishers(String typed, int most, Set<String> collections);

    /**
     * A page of what somebody said, newest first.
     *
     * @param number from 1
     * @param size how many quotes a page holds
     */
    Said said(SaidQuery query, int number, int size, Set<String> collections);

    /** What there is. */
    CorpusOverview overview(Set<String> collections);

    /**
     * How many articles were published on each day from {@code from} to {@code to}, both inclusive; those of which the day is not
     * known count for none.
     */
    List<Integer> articlesADay(LocalDate from, LocalDate to, Set<String> collections);

    /** Questions that the articles answer when they are asked on that day, to begin with; perhaps none. */
    List<String> prompts(LocalDate asked, Set<String> collections);

    /** The articles that were changed at {@code instant} or later and how they are now, of all collections; each once. */
    List<Article> changedSince(Instant instant);

    /** The quote that a message is about, with a verdict. */
    Answer sourceOf(String message, LocalDate said, Set<String> collections);
}
