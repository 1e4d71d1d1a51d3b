package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {

    @TempDir
    Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("words.txt"), text);
    }

    @Test
    void aFileHoldsGroupsAndShortForms() throws IOException {
        Synonyms synonyms = Synonyms.read(write("""
                \ufeff# ours
                pizza, calzone # food

                SecGen => Secretary General
                """));
        assertThat(synonyms.of("pizza")).containsExactlyInAnyOrder("pizza", "calzon");
        assertThat(synonyms.of("truce")).containsExactly("truce");
        assertThat(synonyms.shortFor("secgen")).containsExactly("Secretary", "General");
        assertThat(synonyms.shortFor("pizza")).isEmpty();
    }

    @Test
    void theBuiltInListKnowsTheShortFormsOfNewsrooms() {
        Synonyms synonyms = Synonyms.builtIn();
        assertThat(synonyms.of("potu")).contains("presid");
        assertThat(synonyms.of("gop")).contains("republican");
        assertThat(synonyms.shortFor("hrc")).containsExactly("Hillary", "Clinton");
        assertThat(synonyms.shortFor("secstat")).containsExactly("Secretary", "of", "State");
        assertThat(synonyms.shortFor("unsc")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pizza | line 2: a group needs two words or more, separated by commas",
        "pizza,, calzone | line 2: nothing stands between two commas",
        "hrc, hillary clinton | line 2: \"hillary clinton\" is more than one word: write it as \"short => hillary clinton\"",
        "=> pizza | line 2: not \"short => the words it stands for\", with one word before the arrow",
        "hrc => | line 2: not \"short => the words it stands for\", with one word before the arrow",
        "a b => pizza | line 2: not \"short => the words it stands for\", with one word before the arrow",
    })
    void aBadLineIsNamed(String line, String problem) throws IOException {
        Path file = write("# ours\n" + line + "\n");
        assertThatThrownBy(() -> Synonyms.read(file)).isInstanceOf(BadSynonymsException.class)
                .hasMessage(file + ", " + problem);
    }

    @Test
    void aFileThatIsNoTextOrAbsentIsNamed() throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"),
                "café, bar".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Synonyms.read(latin)).hasMessage(latin + ": not UTF-8");
        Path absent = folder.resolve("absent.txt");
        assertThatThrownBy(() -> Synonyms.read(absent)).hasMessage(absent + ": no such file");
        assertThatThrownBy(() -> Synonyms.read(folder)).hasMessage(folder + ": cannot be read");
    }
}
