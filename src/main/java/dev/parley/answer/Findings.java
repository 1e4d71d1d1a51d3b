package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.index.Hit;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.QueryTerm;
import dev.parley.index.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that was found for a question, by its words and by its meaning. For one answer, and one thread. */
final class Findings {

    /** How many passages are looked at of those with the words, and of those near in meaning. */
    private static final int PASSAGES = 50;

    private final Interpreter.Reading reading;
    private final Sought sought;
    private final boolean byMeaning;
    private final Map<String, FoundArticle> articles = new LinkedHashMap<>();

    private Findings(Interpreter.Reading reading, Sought sought, boolean byMeaning) {
        this.reading = reading;
        this.sought = sought;
        this.byMeaning = byMeaning;
    }

    /** @param vector the question's, or null to go by words alone */
    static Findings of(Interpreter.Reading reading, Sought sought, byte @Nullable [] vector,
            IndexSnapshot snapshot) {
        List<QueryTerm> terms = sought.terms().stream().map(WantedTerm::query).toList();
        List<Hit> byWords = snapshot.search(terms, reading.filter(), PASSAGES);
        List<Hit> byMeaning = vector == null
                ? List.of()
                : snapshot.nearest(vector, reading.filter(), PASSAGES);
        Findings findings = new Findings(reading, sought, !byMeaning.isEmpty());
        if (!byWords.isEmpty() || !byMeaning.isEmpty()) {
            findings.add(byWords, byMeaning, vector, snapshot);
        }
        return findings;
    }

    private void add(List<Hit> byWords, List<Hit> byMeaning, byte @Nullable [] vector,
            IndexSnapshot snapshot) {
        Map<String, AnnotatedArticle> annotated = new LinkedHashMap<>();
        byWords.forEach(hit -> annotated.putIfAbsent(identifier(hit), hit.article()));
        byMeaning.forEach(hit -> annotated.putIfAbsent(identifier(hit), hit.article()));
        List<float[]> similarities = annotated.values().stream().map(article -> vector == null
                ? new float[article.sentences().size()]
                : snapshot.similarities(article, vector)).toList();
        fillGaps(similarities);
        Iterator<float[]> each = similarities.iterator();
        annotated.forEach((identifier, article) -> articles.put(identifier,
                new FoundArticle(article, sought, each.next())));
        double best = byWords.stream().mapToDouble(Hit::score).max().orElse(1);
        byWords.forEach(hit -> article(hit).add(hit.sentence(), hit.score() / best));
        byMeaning.forEach(hit -> article(hit).add(hit.sentence(), 0));
    }

    private FoundArticle article(Hit hit) {
        return Objects.requireNonNull(articles.get(identifier(hit)));
    }

    /** What has no vector yet is taken to be as near as the others are on average, so that it is found by its words. */
    private static void fillGaps(Collection<float[]> similarities) {
        double sum = 0;
        int count = 0;
        for (float[] ofArticle : similarities) {
            for (float similarity : ofArticle) {
                if (!Float.isNaN(similarity)) {
                    sum += similarity;
                    count++;
                }
            }
        }
        float mean = count == 0 ? 0 : (float) (sum / count);
        for (float[] ofArticle : similarities) {
            for (int i = 0; i < ofArticle.length; i++) {
                ofArticle[i] = Float.isNaN(ofArticle[i]) ? mean : ofArticle[i];
            }
        }
    }

    private static String identifier(Hit hit) {
        return hit.article().article().identifier();
    }

    /** What was looked for. */
    Sought sought() {
        return sought;
    }

    /** False when passages were found by their words alone, because there are no vectors. */
    boolean byMeaning() {
        return byMeaning;
    }

    /** The articles, that of the best passage by words first. */
    Collection<FoundArticle> articles() {
        return articles.values();
    }

    /** True when only articles of some dates are asked for. */
    boolean datesAsked() {
        return reading.interpretation().hasDates();
    }

    /** What was understood of the question beside its words, with what mistyped words were taken for. */
    Interpretation interpretation() {
        return reading.interpretation().with(corrections());
    }

    /** What was claimed to have been said, to be held against the candidates. */
    ClaimCheck claim() {
        return ClaimCheck.of(reading.claim(), reading.interpretation().speaker());
    }

    /** Spelt as in the best passage that has the word. */
    private List<Interpretation.Correction> corrections() {
        List<Interpretation.Correction> corrections = new ArrayList<>();
        for (int i = 0; i < sought.terms().size(); i++) {
            WantedTerm.Typo typo = sought.terms().get(i).typo();
            if (typo != null) {
                corrections.add(new Interpretation.Correction(typo.typed(), spelling(typo.term(), i)));
            }
        }
        return corrections;
    }

    private String spelling(String term, int number) {
        for (FoundArticle article : articles()) {
            for (int sentence : article.hits().stream().toArray()) {
                for (Match match : article.matches(sentence)) {
                    String word = match.span().in(article.annotated().article().body());
                    if (match.wanted() == number && Tokens.of(word).getFirst().term().equals(term)) {
                        return word;
                    }
                }
            }
        }
        return term;
    }
}
