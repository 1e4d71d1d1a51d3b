package dev.parley.index;

import java.util.Set;

/**
 * One thing that a question asks for, in the words that can stand for it.
 *
 * @param terms analysed terms (see {@link Tokens}), any of which will do; at least one
 */
public record QueryTerm(Set<String> terms) {

    public QueryTerm {
        terms = Set.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a query term needs a term");
        }
    }
}
