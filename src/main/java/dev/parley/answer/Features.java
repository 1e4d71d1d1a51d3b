package dev.parley.answer;

import static java.time.temporal.ChronoUnit.DAYS;

import dev.parley.corpus.PublicationDate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What speaks for a candidate, and how much. */
final class Features {

    /** After so many days, news counts a third of what it does on its day. A guess. */
    private static final double RECENT_DAYS = 14;

    private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

    private Features() {}

    /** The value of {@code feature}; 0 where it says nothing. */
    double get(Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }

    /** The sum of the values, each by its weight; one without a weight counts nothing. */
    double weighted(Map<Feature, Double> weights) {
        double sum = 0;
        for (Map.Entry<Feature, Double> weight : weights.entrySet()) {
            sum += get(weight.getKey()) * weight.getValue();
        }
        return sum;
    }

    static Features of(Candidate candidate, Sought sought) {
        Features features = new Features();
        features.setWords(candidate, sought);
        features.setMeaning(candidate);
        features.setKinds(candidate, sought.type());
        features.setForm(candidate);
        features.set(Feature.RECENCY, recency(candidate.article().article().published(), sought.asked()));
        return features;
    }

    private void set(Feature feature, double value) {
        values.put(feature, value);
    }

    private void set(Feature feature, boolean value) {
        set(feature, value ? 1 : 0);
    }

    private void setWords(Candidate candidate, Sought sought) {
        List<WantedTerm> terms = sought.terms();
        boolean[] within = new boolean[terms.size()];
        candidate.matches().forEach(match -> within[match.wanted()] = true);
        boolean speaks = candidate.sentences().anyMatch(FoundSentence::spoken);
        boolean[] beside = new boolean[terms.size()];
        FoundArticle article = candidate.found();
        article.matches(candidate.firstSentence() - 1).forEach(match -> beside[match.wanted()] = true);
        article.matches(candidate.lastSentence() + 1).forEach(match -> beside[match.wanted()] = true);
        article.headline().forEach(match -> beside[match.wanted()] = true);

        double total = 0;
        double covered = 0;
        double near = 0;
        double inArticle = 0;
        int names = 0;
        int namesHeld = 0;
        for (int i = 0; i < terms.size(); i++) {
            WantedTerm term = terms.get(i);
            // "He said" is as good as the name.
            boolean held = within[i] || (speaks && sought.speaker().isNamedBy(term.query()));
            total += term.weight();
            covered += held ? term.weight() : 0;
            near += !held && beside[i] ? term.weight() : 0;
            inArticle += article.hasFound(i) ? term.weight() : 0;
            names += term.name() ? 1 : 0;
            namesHeld += term.name() && (held || beside[i]) ? 1 : 0;
        }
        set(Feature.COVERAGE, share(covered, total));
        set(Feature.NEARBY, share(near, total));
        set(Feature.ARTICLE, share(inArticle, total));
        set(Feature.NAMES, names == 0 ? 1 : share(namesHeld, names));
        set(Feature.PASSAGE, candidate.numbers().mapToDouble(article::passageScore).max().orElse(0));
        set(Feature.SPEAKER, speaks);
    }

    private void setMeaning(Candidate candidate) {
        FoundArticle article = candidate.found();
        set(Feature.SIMILARITY, candidate.numbers().mapToDouble(article::similarity).max().orElse(0));
        set(Feature.MEAN_SIMILARITY,
                candidate.numbers().mapToDouble(article::similarity).average().orElse(0));
        set(Feature.ARTICLE_SIMILARITY, article.similarity());
    }

    private void setKinds(Candidate candidate, QuestionType type) {
        boolean held = candidate.sentences().anyMatch(FoundSentence::held);
        set(Feature.HOLDS_HOW_MANY, held && type == QuestionType.HOW_MANY);
        set(Feature.HOLDS_WHEN, held && type == QuestionType.WHEN);
        set(Feature.NEARNESS, candidate.sentences().mapToDouble(FoundSentence::nearness).max().orElse(0));
        set(Feature.SPEECH, candidate.sentences().anyMatch(FoundSentence::speech));
    }

    private void setForm(Candidate candidate) {
        set(Feature.EXTRA_SENTENCES, candidate.length() - 1);
        set(Feature.LENGTH, Math.log10(candidate.span().length()));
    }

    private static double recency(@Nullable PublicationDate published, LocalDate asked) {
        if (published == null) {
            return 0;
        }
        long days = Math.max(0, Math.max(DAYS.between(published.last(), asked),
                DAYS.between(asked, published.first())));
        return Math.exp(-days / RECENT_DAYS);
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : part / whole;
    }
}
