package dev.parley.index;

import java.io.IOException;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds the indexed term that a mistyped one was meant to be. */
final class NearestTerm {

    /** So many letters at the start are taken to be right; a slip there is rare, and what it spells is mostly another word. */
    private static final int SAME_START = 1;

    private NearestTerm() {}

    /** @param frequency in how many sentences that are seen a term stands; a term of none is not taken */
    static Optional<String> of(Terms terms, Term wanted, int edits, ToIntFunction<String> frequency)
            throws IOException {
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, wanted, edits, SAME_START, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = null;
        float bestLikeness = 0;
        int bestFrequency = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            if (likeness.getBoost() < bestLikeness) {
                continue;
            }
            int found = frequency.applyAsInt(term.utf8ToString());
            if (found > 0 && (likeness.getBoost() > bestLikeness || found > bestFrequency)) {
                best = term.utf8ToString();
                bestLikeness = likeness.getBoost();
                bestFrequency = found;
            }
        }
        return Optional.ofNullable(best);
    }
}
