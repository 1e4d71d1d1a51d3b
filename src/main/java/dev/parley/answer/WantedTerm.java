package dev.parley.answer;

import dev.parley.index.QueryTerm;
import org.jspecify.annotations.Nullable;

/**
 * Something the question asks about.
 *
 * @param query the words that can stand for it
 * @param weight how much it says: its inverse document frequency in the index that is asked
 * @param name true when it is written like a name, with a capital letter not owed to the start of the sentence
 * @param known false when it stands nowhere in the index as it was typed
 * @param typo what was typed for it, or null when it was found as it was typed
 */
record WantedTerm(QueryTerm query, double weight, boolean name, boolean known, @Nullable Typo typo) {

    /**
     * A word that stands nowhere in the index, and the nearest that does.
     *
     * @param typed as it stands in the question
     * @param term the analysed term of the index
     */
    record Typo(String typed, String term) {}
}
