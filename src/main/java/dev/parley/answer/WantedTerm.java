package dev.parley.answer;

import dev.parley.index.QueryTerm;

/**
 * Something the question asks about.
 *
 * @param query the words that can stand for it
 * @param weight how much it says: its inverse document frequency in the index that is asked
 * @param name true when it is written like a name, with a capital letter not owed to the start of the sentence
 * @param known false when it stands nowhere in the index
 */
record WantedTerm(QueryTerm query, double weight, boolean name, boolean known) {}
