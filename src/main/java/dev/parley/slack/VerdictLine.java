package dev.parley.slack;

import dev.parley.answer.Verdict;
import dev.parley.answer.WordDifference;
import org.jspecify.annotations.Nullable;

/** What a message shows of a verdict; nothing of none. */
final class VerdictLine {

    private VerdictLine() {}

    /** What stands where nothing was found. */
    static String nothing(@Nullable Verdict verdict) {
        return verdict instanceof Verdict.NotFound
                ? verdict.inWords()
                : "I found nothing in the articles that answers that.";
    }

    /** Adds to what stands below a quote whose words it has, how they differ, or that they are not those asked for. */
    static void note(Line line, @Nullable Verdict verdict) {
        if (verdict == null || verdict.inWords().isEmpty()) {
            return;
        }
        String nearest = verdict instanceof Verdict.NotFound ? " This is the nearest I have." : "";
        line.plain("\n").bold(Replies.name(verdict.inWords()) + nearest);
        WordDifference difference = verdict.difference();
        if (difference != null) {
            line.plain("\n");
            difference.parts().forEach(part -> add(line, part));
            line.plain("\n").italic("Struck out: only in your question. Bold: only in the article.");
        }
    }

    private static void add(Line line, WordDifference.Part part) {
        switch (part.kind()) {
            case SAME, SPACE -> line.plain(part.text());
            case CLAIMED -> line.claimed(part.text());
            case SAID -> line.said(part.text());
        }
    }
}
