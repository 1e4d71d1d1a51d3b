package dev.parley.answer;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Span;
import dev.parley.index.Hit;
import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The wanted terms that stand in sentences, each sentence analysed once an answer. For one answer, and one thread. */
final class SentenceWords {

    /**
     * A wanted term in a sentence.
     *
     * @param wanted which of the wanted terms, from 0
     * @param position the number of the word in its sentence, from 0
     * @param span where the word stands in the body
     */
    record Match(int wanted, int position, Span span) {}

    private record Place(String article, int sentence) {}

    private final List<WantedTerm> wanted;
    private final Map<String, List<Integer>> wantedByTerm = new HashMap<>();
    private final Map<Place, List<Match>> sentences = new HashMap<>();
    private final Map<String, List<Match>> headlines = new HashMap<>();

    private final Map<String, boolean[]> foundByArticle = new HashMap<>();

    SentenceWords(List<WantedTerm> wanted, List<Hit> hits) {
        this.wanted = wanted;
        for (int i = 0; i < wanted.size(); i++) {
            for (String term : wanted.get(i).query().terms()) {
                wantedByTerm.computeIfAbsent(term, first -> new ArrayList<>()).add(i);
            }
        }
        for (Hit hit : hits) {
            boolean[] found = foundByArticle.computeIfAbsent(hit.article().article().identifier(),
                    first -> new boolean[wanted.size()]);
            inHeadline(hit.article()).forEach(match -> found[match.wanted()] = true);
            inSentence(hit.article(), hit.sentence()).forEach(match -> found[match.wanted()] = true);
        }
    }

    /** Which of the wanted terms stand in the headline of {@code article} or in one of its passages that were found. */
    boolean[] inFoundPassages(AnnotatedArticle article) {
        return Objects.requireNonNull(foundByArticle.get(article.article().identifier()));
    }

    /** The wanted terms in a sentence, by position; empty where there is none or no such sentence. */
    List<Match> inSentence(AnnotatedArticle article, int sentence) {
        if (sentence < 0 || sentence >= article.sentences().size()) {
            return List.of();
        }
        return sentences.computeIfAbsent(new Place(article.article().identifier(), sentence), place -> {
            Span span = article.sentences().get(sentence).span();
            return match(span.in(article.article().body()), span.start());
        });
    }

    /** The wanted terms in the headline; their spans are the headline's. */
    List<Match> inHeadline(AnnotatedArticle article) {
        return headlines.computeIfAbsent(article.article().identifier(),
                identifier -> match(article.article().headline(), 0));
    }

    /** What mistyped words were taken for, spelt as the best of {@code hits} that has the word. */
    List<Interpretation.Correction> corrections(List<Hit> hits) {
        List<Interpretation.Correction> corrections = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            WantedTerm.Typo typo = wanted.get(i).typo();
            if (typo != null) {
                corrections.add(new Interpretation.Correction(typo.typed(), spelling(typo.term(), i, hits)));
            }
        }
        return corrections;
    }

    private String spelling(String term, int number, List<Hit> hits) {
        for (Hit hit : hits) {
            for (Match match : inSentence(hit.article(), hit.sentence())) {
                String word = match.span.in(hit.article().article().body());
                if (match.wanted == number && Tokens.of(word).getFirst().term().equals(term)) {
                    return word;
                }
            }
        }
        return term;
    }

    private List<Match> match(String text, int offset) {
        List<Match> matches = new ArrayList<>();
        List<Token> tokens = Tokens.of(text);
        for (int position = 0; position < tokens.size(); position++) {
            Token token = tokens.get(position);
            for (int wanted : wantedByTerm.getOrDefault(token.term(), List.of())) {
                matches.add(new Match(wanted, position,
                        new Span(offset + token.span().start(), offset + token.span().end())));
            }
        }
        return matches;
    }
}
