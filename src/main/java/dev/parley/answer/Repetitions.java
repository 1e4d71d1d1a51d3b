package dev.parley.answer;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.index.Copy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells which candidates repeat one another: news of the wires is printed by many, with small edits. For one answer, and one
 * thread.
 */
final class Repetitions {

    private static final Comparator<Article> EARLIEST_FIRST = Comparator.comparing(Article::published,
            Comparator.nullsLast(PublicationDate.EARLIEST_FIRST));

    private final Function<Article, List<Copy>> search;
    private final Map<String, List<Copy>> copies = new HashMap<>();
    private final IdentityHashMap<Candidate, Shingles> shingles = new IdentityHashMap<>();

    /** @param search finds the copies of an article, the earliest first */
    Repetitions(Function<Article, List<Copy>> search) {
        this.search = search;
    }

    /** True when a reader of {@code chosen} learns nothing, or little, from the other. */
    boolean repeats(Candidate chosen, Candidate other) {
        return shingles(chosen).isLike(shingles(other))
                || (isFromCopy(chosen, other) && shingles(chosen).overlaps(shingles(other)));
    }

    private boolean isFromCopy(Candidate chosen, Candidate other) {
        String identifier = other.article().article().identifier();
        return copies(chosen).stream().anyMatch(copy -> copy.article().identifier().equals(identifier));
    }

    private List<Copy> copies(Candidate chosen) {
        Article article = chosen.article().article();
        return copies.computeIfAbsent(article.identifier(), unknown -> search.apply(article));
    }

    /**
     * The other articles, earliest first and those without a date last, in which the words of {@code chosen} stand as well, at most
     * slightly edited.
     *
     * @param bestFirst what else was found; in the copies of its article they are looked for, too
     */
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
        for (Copy copy : copies(chosen)) {
            if (shingles(chosen).standsInCopy(Shingles.of(copy.article().body()))) {
                found.put(copy.article().identifier(), copy.article());
            }
        }
        return found.values().stream().sorted(EARLIEST_FIRST).toList();
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
