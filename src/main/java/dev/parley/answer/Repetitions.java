package dev.parley.answer;

import dev.parley.corpus.Article;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which candidates repeat one another: news of the wires is printed by many, with small edits. For one answer, and one
 * thread.
 */
final class Repetitions {

    private final IdentityHashMap<Candidate, Shingles> shingles = new IdentityHashMap<>();

    /** True when a reader of one learns nothing, or little, from the other. */
    boolean repeats(Candidate one, Candidate other) {
        return shingles(one).isLike(shingles(other));
    }

    /** The other articles, best first, in which the words of {@code chosen} stand as well, at most slightly edited. */
    List<Article> alsoIn(Candidate chosen, List<Scored> bestFirst) {
        Map<String, Article> found = new LinkedHashMap<>();
        String own = chosen.article().article().identifier();
        for (Scored scored : bestFirst) {
            Article article = scored.candidate().article().article();
            if (!article.identifier().equals(own) && !found.containsKey(article.identifier())
                    && isLongEnough(scored.candidate(), chosen)
                    && shingles(chosen).standsIn(shingles(scored.candidate()))) {
                found.put(article.identifier(), article);
            }
        }
        return List.copyOf(found.values());
    }

    /** Saves reading what is too short to hold the words. */
    private static boolean isLongEnough(Candidate candidate, Candidate chosen) {
        return 2 * candidate.span().length() >= chosen.span().length();
    }

    private Shingles shingles(Candidate candidate) {
        return shingles.computeIfAbsent(candidate,
                unread -> Shingles.of(unread.span().in(unread.article().article().body())));
    }
}
