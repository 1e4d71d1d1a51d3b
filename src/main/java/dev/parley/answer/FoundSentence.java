package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Span;
import dev.parley.text.Boilerplate;
import java.util.List;

/**
 * What a sentence holds of what is sought.
 *
 * @param matches the wanted words in it, in order; their spans are the body's
 * @param held true when it holds something of the kind that is asked for, beside the question's own words
 * @param nearness how much of the question stands near that, by weight, 0 to 1
 * @param speech true when it holds direct speech
 * @param spoken true when it holds direct speech of the speaker who is asked for
 * @param boilerplate true when it is no part of the news, and so never quoted
 */
record FoundSentence(List<Match> matches, boolean held, double nearness, boolean speech, boolean spoken,
        boolean boilerplate) {

    /** At this distance, in UTF-16 units, a word counts a third. A guess: some ten words. */
    private static final double NEAR = 60;

    static FoundSentence of(AnnotatedArticle article, int sentence, Sought sought) {
        Span span = article.sentences().get(sentence).span();
        String text = span.in(article.article().body());
        boolean speech = false;
        boolean spoken = false;
        for (Quotation quotation : article.quotations()) {
            if (quotation.span().overlaps(span)) {
                speech = true;
                spoken |= sought.speaker().said(quotation);
            }
        }
        List<Match> matches = sought.in(text, span.start());
        List<Span> kind = sought.type().in(text).stream()
                .map(found -> new Span(span.start() + found.start(), span.start() + found.end()))
                .filter(found -> matches.stream().noneMatch(match -> match.span().overlaps(found))).toList();
        double nearness = kind.stream().mapToDouble(found -> nearness(found, matches, sought)).max()
                .orElse(0);
        return new FoundSentence(matches, !kind.isEmpty(), nearness, speech, spoken, Boilerplate.is(text));
    }

    /** The weight of the wanted words, each the less the farther from {@code place} it stands. */
    private static double nearness(Span place, List<Match> matches, Sought sought) {
        double[] nearest = new double[sought.terms().size()];
        for (Match match : matches) {
            int distance = Math.max(match.span().start() - place.end(), place.start() - match.span().end());
            nearest[match.wanted()] = Math.max(nearest[match.wanted()], Math.exp(-distance / NEAR));
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < nearest.length; i++) {
            sum += sought.terms().get(i).weight() * nearest[i];
            total += sought.terms().get(i).weight();
        }
        return total == 0 ? 0 : sum / total;
    }
}
