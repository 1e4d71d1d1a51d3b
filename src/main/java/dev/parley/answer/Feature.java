package dev.parley.answer;

/** What speaks for or against a candidate: each a number, from 0 to 1 where nothing else is said. */
enum Feature {
    /** How much of what the question asks about stands in the candidate, by weight. */
    COVERAGE,
    /** How much of it stands only in the sentences beside the candidate or in the headline, by weight. */
    NEARBY,
    /** How much of it stands in the headline and the sentences found of its article, by weight. */
    ARTICLE,
    /** How many of the question's names stand in the candidate, beside it or in the headline; 1 when it has none. */
    NAMES,
    /** The best BM25 score of its sentences, relative to the best of the search. */
    PASSAGE,
    /** The cosine of the question and the candidate's nearest sentence, -1 to 1. */
    SIMILARITY,
    /** The cosine of the question and the candidate's sentences, on average, -1 to 1. */
    MEAN_SIMILARITY,
    /** The cosine of the question and the nearest sentences of the candidate's article, on average, -1 to 1. */
    ARTICLE_SIMILARITY,
    /** 1 when a number is asked for, and the candidate holds one. */
    HOLDS_HOW_MANY,
    /** 1 when a time is asked for, and the candidate holds one. */
    HOLDS_WHEN,
    /** How much of the question stands near the person, number, time, place or reason that it asks for, by weight. */
    NEARNESS,
    /** 1 when it holds words of the speaker who is asked for. */
    SPEAKER,
    /** 1 when it holds direct speech. */
    SPEECH,
    /** Sentences beyond the first: 0, 1 or 2. */
    EXTRA_SENTENCES,
    /** The logarithm, to base 10, of its length in UTF-16 units. */
    LENGTH,
    /** How near the day of asking is to that of publication: 1 on the same day, less by the fortnight, 0 without a date. */
    RECENCY
}
