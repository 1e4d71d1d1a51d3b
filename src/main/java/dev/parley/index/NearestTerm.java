package dev.parley.index;

import java.io.IOException;
import java.util.Optional;
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

    static Optional<String> of(Terms terms, Term wanted, int edits) throws IOException {
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, wanted, edits, SAME_START, true);
        BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
        String best = null;
        float bestLikeness = 0;
        int bestFrequency = 0;
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            boolean better = likeness.getBoost() > bestLikeness
                    || (likeness.getBoost() == bestLikeness && near.docFreq() > bestFrequency);
            if (better) {
                best = term.utf8ToString();
                bestLikeness = likeness.getBoost();
                bestFrequency = near.docFreq();
            }
        }
        return Optional.ofNullable(best);
    }
}
