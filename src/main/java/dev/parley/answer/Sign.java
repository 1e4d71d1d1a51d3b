package dev.parley.answer;

/** What tells how likely it is that the best candidate answers: each a number, from 0 to 1 where nothing else is said. */
enum Sign {
    /** {@link Feature#MEAN_SIMILARITY} of the best, -1 to 1. */
    SIMILARITY,
    /** {@link Feature#COVERAGE} of the best. */
    COVERAGE,
    /** {@link Feature#ARTICLE} of the best. */
    ARTICLE,
    /** {@link Feature#NAMES} of the best. */
    NAMES,
    /** {@link Feature#PASSAGE} of the best. */
    PASSAGE,
    /** {@link Feature#NEARNESS} of the best. */
    NEARNESS,
    /** By how much the best has a greater score than the best of the other articles, 0 to 3. */
    LEAD,
    /** By how much it has a greater score than the best that it does not overlap, 0 to 3. */
    LEAD_IN_ARTICLE,
    /** How much of the question, by weight, stands nowhere in the index. */
    UNKNOWN,
    /** 1 when a kind of thing is asked for, and the best holds none. */
    KIND_MISSING,
    /** 1 when somebody's words are asked for, and the best holds none of theirs. */
    SPEAKER_MISSING
}
