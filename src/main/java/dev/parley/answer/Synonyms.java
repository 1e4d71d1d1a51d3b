package dev.parley.answer;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that can stand for one another in the reporting of talks, in Solr's synonym format: a group a line, its words
 * separated by commas, {@code #} begins a comment. A word may stand in several groups.
 */
final class Synonyms {

    private static final String BUILT_IN = "synonyms.txt";

    private final Map<String, Set<String>> alternatives = new HashMap<>();

    private Synonyms() {}

    /** The list that comes with Parley. */
    static Synonyms builtIn() {
        InputStream resource = Objects.requireNonNull(Synonyms.class.getResourceAsStream(BUILT_IN), BUILT_IN);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            Synonyms synonyms = new Synonyms();
            lines.lines().map(line -> line.replaceFirst("#.*", "")).filter(line -> !line.isBlank())
                    .forEach(synonyms::addGroup);
            return synonyms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addGroup(String line) {
        List<String> terms = Tokens.of(line).stream().map(Token::term).toList();
        for (String term : terms) {
            alternatives.computeIfAbsent(term, first -> new HashSet<>()).addAll(terms);
        }
    }

    /** The analysed terms that can stand for {@code term}, itself among them. */
    Set<String> of(String term) {
        return alternatives.getOrDefault(term, Set.of(term));
    }
}
