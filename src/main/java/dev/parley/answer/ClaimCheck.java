package dev.parley.answer;

import dev.parley.corpus.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a claim against candidates: whether its words stand in one, and whose they are there. For one answer; without a claim it
 * changes nothing and gives no verdict.
 */
final class ClaimCheck {

    /** From this similarity on, words in quotation marks are another version of what was said. A guess. */
    private static final double NEAR = 0.6;

    /** Words without quotation marks are put in the asker's own way, so that fewer may differ. A guess. */
    private static final double NEAR_UNQUOTED = 0.8;

    /** Fewer words of a claim can stand anywhere by chance. A guess. */
    private static final int FEWEST_WORDS = 4;

    /** More than any score of the ranking: the words that are asked for are what is shown. */
    private static final double CLAIMED = 40;

    /** Some words may stand in many a quote, so that the ranking still has its say. A guess. */
    private static final double CLAIMED_FEW = 1;

    /** Of words that stand there; below 1, as every confidence. */
    private static final double CERTAIN = 0.99;

    /** Of words that stand there nearly, few in number, or said by another: the quote decides the question. A guess. */
    private static final double DECIDED = 0.9;

    /** At most, where a quotation of some length stands nowhere: then no quote answers. A guess. */
    private static final double ABSENT = 0.3;

    /** Whose words those are that fit the claim, from the least that this says to the most. */
    private enum Fit {
        /** The words do not fit. */
        NONE(0),
        /** They stand there, but not plainly as anybody's. */
        UNATTRIBUTED(1),
        /** They are another's. */
        ANOTHERS(2),
        /** They are of the speaker who is asked for, but not quite these. */
        NEAR(3),
        /** They are the claimed words of that speaker. */
        EXACT(4);

        private final int says;

        Fit(int says) {
            this.says = says;
        }
    }

    private record Finding(Fit fit, WordAlignment alignment, @Nullable Speaker speaker) {}

    private static final Finding NOTHING = new Finding(Fit.NONE, new WordAlignment(List.of(), 0), null);

    private final @Nullable Claim claim;
    private final List<ComparedWord> words;
    private final ClaimedSpeaker speaker;

    private ClaimCheck(@Nullable Claim claim, List<ComparedWord> words, ClaimedSpeaker speaker) {
        this.claim = claim;
        this.words = words;
        this.speaker = speaker;
    }

    /**
     * @param claim null when the question makes none
     * @param name of the speaker as it was understood, or null when the subject of the claim is no name
     */
    static ClaimCheck of(@Nullable Claim claim, @Nullable String name) {
        return claim == null
                ? new ClaimCheck(null, List.of(), ClaimedSpeaker.of("", null))
                : new ClaimCheck(claim, ComparedWord.of(claim.words()),
                        ClaimedSpeaker.of(claim.subject(), name));
    }

    /** The candidate with a score that puts it before all others that say less to the claim. */
    Scored raised(Scored scored) {
        Finding finding = find(scored.candidate());
        double raise = finding.fit == Fit.NONE
                ? 0
                : (isLong() ? CLAIMED : CLAIMED_FEW)
                        * (finding.fit.says + finding.alignment.similarity() / 2);
        return new Scored(scored.candidate(), scored.features(), scored.score() + raise);
    }

    /**
     * The confidence that the best candidate answers, given that of any question of such a candidate: the words decide it where
     * they stand there, and where they stand nowhere.
     */
    double confidence(Candidate best, double confidence) {
        Finding finding = find(best);
        boolean decided = isLong() || finding.alignment.contentInCommon() > 1;
        return switch (finding.fit) {
            case EXACT, NEAR, ANOTHERS -> Math.max(confidence,
                    finding.fit == Fit.EXACT && isLong() ? CERTAIN : decided ? DECIDED : 0);
            case UNATTRIBUTED -> confidence;
            case NONE ->
                claim != null && claim.quoted() && isLong() ? Math.min(confidence, ABSENT) : confidence;
        };
    }

    private boolean isLong() {
        return words.size() >= FEWEST_WORDS;
    }

    /**
     * The verdict that the best candidate allows; null without a claim.
     *
     * @param best null when nothing was found
     * @param answered whether it is shown as the answer
     */
    @Nullable
    Verdict verdict(@Nullable Candidate best, boolean answered) {
        if (claim == null) {
            return null;
        }
        Finding finding = best == null ? NOTHING : find(best);
        return switch (finding.fit) {
            case EXACT -> new Verdict.Exact();
            case NEAR -> new Verdict.Altered(difference(finding, best));
            case ANOTHERS -> new Verdict.OtherSpeaker(name(finding.speaker), difference(finding, best));
            case UNATTRIBUTED -> new Verdict.NotFound(speaker.shown(), true);
            case NONE -> best != null && answered && !claim.quoted() && speaker.isQuotedIn(best)
                    ? new Verdict.Altered(null)
                    : new Verdict.NotFound(speaker.shown(), false);
        };
    }

    private static String name(@Nullable Speaker speaker) {
        return speaker == null ? "somebody" : speaker.name();
    }

    /** Null where the words are the same, or were not claimed word for word. */
    private @Nullable WordDifference difference(Finding finding, @Nullable Candidate best) {
        return claim == null || best == null || !claim.quoted() || finding.alignment.isExact()
                ? null
                : WordDifference.of(finding.alignment, claim.words(), best.article().article().body());
    }

    private Finding find(Candidate candidate) {
        if (claim == null || (!claim.quoted() && !isLong())) {
            return NOTHING;
        }
        Optional<Finding> spoken = Utterance.in(candidate).stream()
                .map(utterance -> find(candidate, utterance))
                .max(Comparator.<Finding, Fit>comparing(Finding::fit)
                        .thenComparingDouble(finding -> finding.alignment.similarity()));
        Finding finding = spoken.orElse(NOTHING);
        if (finding.fit == Fit.NONE && claim.quoted()) {
            WordAlignment told = WordAlignment.of(words, Utterance.whole(candidate).words());
            return told.isExact() ? new Finding(Fit.UNATTRIBUTED, told, null) : NOTHING;
        }
        return finding;
    }

    private Finding find(Candidate candidate, Utterance utterance) {
        WordAlignment alignment = WordAlignment.of(words, utterance.words());
        if (!isNear(alignment)) {
            return NOTHING;
        }
        Speaker by = utterance.speaker();
        Fit fit = switch (speaker.whose(candidate, by)) {
            case THEIRS -> alignment.isExact() ? Fit.EXACT : Fit.NEAR;
            // One word is nobody's own.
            case ANOTHERS -> alignment.contentInCommon() > 1 ? Fit.ANOTHERS : Fit.NONE;
            case OPEN -> Fit.UNATTRIBUTED;
        };
        return new Finding(fit, alignment, by);
    }

    private boolean isNear(WordAlignment alignment) {
        if (claim == null || alignment.isExact()) {
            return claim != null && (claim.quoted() || alignment.contentInCommon() > 1);
        }
        return alignment.contentInCommon() > 1
                && alignment.similarity() >= (claim.quoted() ? NEAR : NEAR_UNQUOTED);
    }
}
