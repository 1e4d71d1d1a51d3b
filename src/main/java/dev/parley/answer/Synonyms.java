package dev.parley.answer;

import dev.parley.index.Token;
import dev.parley.index.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Words that can stand for one another, and short forms of several words, in Solr's synonym format: a line is a group of words
 * separated by commas, or {@code short => the words it stands for}; {@code #} begins a comment. A word may stand in several
 * groups.
 */
public final class Synonyms {

    private static final String BUILT_IN = "synonyms.txt";
    private static final String STANDS_FOR = "=>";

    private final Map<String, Set<String>> alternatives = new HashMap<>();
    private final Map<String, List<String>> shortForms = new HashMap<>();

    private Synonyms() {}

    /** The list that comes with Parley. */
    public static Synonyms builtIn() {
        try (InputStream resource = Objects.requireNonNull(Synonyms.class.getResourceAsStream(BUILT_IN),
                BUILT_IN)) {
            return parse(BUILT_IN, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The list in {@code file}, in UTF-8.
     *
     * @throws BadSynonymsException when it cannot be read, or a line is neither a group nor a short form
     */
    public static Synonyms read(Path file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(file.toString(), text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (NoSuchFileException missing) {
            throw new BadSynonymsException(file + ": no such file");
        } catch (CharacterCodingException notText) {
            throw new BadSynonymsException(file + ": not UTF-8");
        } catch (IOException unreadable) {
            throw new BadSynonymsException(file + ": cannot be read");
        }
    }

    private static Synonyms parse(String name, String text) {
        Synonyms synonyms = new Synonyms();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                String problem = line.contains(STANDS_FOR)
                        ? synonyms.addShortForm(line)
                        : synonyms.addGroup(line);
                if (!problem.isEmpty()) {
                    throw new BadSynonymsException("%s, line %d: %s".formatted(name, i + 1, problem));
                }
            }
        }
        return synonyms;
    }

    /** @return what is wrong with the line, or nothing */
    private String addGroup(String line) {
        String[] words = line.split(",", -1);
        if (words.length == 1) {
            return "a group needs two words or more, separated by commas";
        }
        Set<String> group = new HashSet<>();
        for (String word : words) {
            List<Token> tokens = Tokens.of(word);
            if (tokens.isEmpty()) {
                return "nothing stands between two commas";
            }
            if (word.strip().contains(" ")) {
                return "\"" + word.strip() + "\" is more than one word: write it as \"short => "
                        + word.strip() + "\"";
            }
            tokens.forEach(token -> group.add(token.term()));
        }
        group.forEach(term -> alternatives.computeIfAbsent(term, first -> new HashSet<>()).addAll(group));
        return "";
    }

    /** @return what is wrong with the line, or nothing */
    private String addShortForm(String line) {
        String[] sides = line.split(STANDS_FOR, -1);
        List<Token> shortForm = Tokens.of(sides[0]);
        String full = sides[1].strip();
        if (sides.length != 2 || shortForm.size() != 1 || Tokens.of(full).isEmpty() || full.contains(",")) {
            return "not \"short => the words it stands for\", with one word before the arrow";
        }
        shortForms.put(shortForm.getFirst().term(), List.of(full.split("\\s+")));
        return "";
    }

    /** The analysed terms that can stand for {@code term}, itself among them. */
    Set<String> of(String term) {
        return alternatives.getOrDefault(term, Set.of(term));
    }

    /** The words that the analysed {@code term} is short for, as they are written in the list; empty when it is not short. */
    List<String> shortFor(String term) {
        return shortForms.getOrDefault(term, List.of());
    }
}
