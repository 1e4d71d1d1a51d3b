package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ArbitraryText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "Did Kerry really say 'Nusra is Al Qaeda'? | Kerry | Nusra is Al Qaeda",
        "did kerry say 'the workers' rights matter' | kerry | the workers' rights matter",
        "Did Kerry say \u201cNusra is Al Qaeda\u201d in Geneva? | Kerry | Nusra is Al Qaeda",
        "Did Kerry say \u201cNusra is Al Qaeda? | Kerry | Nusra is Al Qaeda",
        "Did Kerry ever say \u00abNusra is Al Qaeda\u00bb | Kerry | Nusra is Al Qaeda",
        "Did Kerry say \u201eNusra is Al Qaeda\u201c? | Kerry | Nusra is Al Qaeda",
        "Did Kerry say ''Nusra is Al Qaeda''? | Kerry | Nusra is Al Qaeda",
        "Did Kerry say ``Nusra is Al Qaeda''? | Kerry | Nusra is Al Qaeda",
        "Did Kerry say \u2018it\u2019s Al Qaeda\u2019? | Kerry | it\u2019s Al Qaeda",
        "Did Kerry say \u00e2\u20ac\u0153it is Al Qaeda\u00e2\u20ac\u009d? | Kerry | it is Al Qaeda",
        "Has Kerry said: \"Nusra is Al Qaeda\"? | Kerry | Nusra is Al Qaeda",
        "Is it true that Foreign Minister Lavrov said \"no\"? | Foreign Minister Lavrov | no",
        "is it true kerry has said that \"no means no\" | kerry | no means no",
        "Was it Kerry who said \"Nusra is Al Qaeda\"? | Kerry | Nusra is Al Qaeda",
        "So Kerry actually said \"Nusra is Al Qaeda\", right? | Kerry | Nusra is Al Qaeda",
        "Did Trump say on \"Meet the Press\" that NATO is \"obsolete\"? | Trump | obsolete",
        "Didn't Obama call the Saudis \"free riders\"? | Obama | free riders",
    })
    void wordsInQuotationMarksAreClaimedWordForWord(String question, String subject, String words) {
        assertThat(ClaimReader.read(question)).hasValueSatisfying(claim -> {
            assertThat(claim.subject()).isEqualTo(subject);
            assertThat(claim.words()).isEqualTo(words);
            assertThat(claim.quoted()).isTrue();
            assertThat(claim.around()).doesNotContain(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "did kerry say nusra is al qaeda | kerry | nusra is al qaeda",
        "Did Kerry ever say that Nusra is Al Qaeda? | Kerry | Nusra is Al Qaeda",
        "did potus realy say the saudis are freeloaders? | potus | the saudis are freeloaders",
        "Did Tim Allen compare Trump to an ancient Greek tyrant? | Tim Allen | Trump to an ancient Greek tyrant",
        "Has Putin ever called Trump talented? | Putin | Trump talented",
        "Did David Cameron call Trump stupid? | David Cameron | Trump stupid",
        "Did Hillary say at the Des Moines debate that we're at war? | Hillary | we're at war",
        "Did Clinton ever say what ISIS is doing is genocide? | Clinton | what ISIS is doing is genocide",
        "Did the French president say Trump made him sick? | the French president | Trump made him sick",
        "Is it true that Kerry said Nusra is Al Qaeda | Kerry | Nusra is Al Qaeda",
        "Did Obama warn Britain that it would be last? | Obama | it would be last",
        "Hello, did anyone say the truce is over? | anyone | the truce is over",
    })
    void otherWordsAreClaimedInTheAskersWay(String question, String subject, String words) {
        assertThat(ClaimReader.read(question)).hasValue(new Claim(subject, words, false, question));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Did", "did say", "Did Kerry say?", "What did Kerry say about \"Nusra\"?",
        "Did Kerry say anything about Nusra?", "Did Kerry say what he wants?",
        "Did Lavrov say when he leaves?",
        "Did Kerry call Lavrov on Friday?", "Did Kerry call Lavrov?", "Did Obama call for a ceasefire?",
        "Did Lavrov blame Washington?", "Who said \"Nusra is Al Qaeda\"?", "Kerry said \"Nusra is Al Qaeda\"",
        "Did Albert Einstein write the article?", "Does the pan compare to other brands?",
        "Did she agree to the date?",
        "Why did Kerry say \"Nusra is Al Qaeda\"?", "Did Assad's forces leave?",
        "Van Gogh wrote \"I should like to paint\" Who did he write it for?"})
    void otherQuestionsMakeNoClaim(String question) {
        assertThat(ClaimReader.read(question)).isEmpty();
    }

    @Test
    void anyTextCanBeRead() {
        ArbitraryText.check(500, arbitrary -> {
            for (String form : new String[]{"%s", "Did Kerry say %s?", "Did %s say \"%s\"?",
                "is it true that %s said '%s"}) {
                String question = form.formatted(arbitrary.text(12), arbitrary.text(12));
                ClaimReader.read(question).ifPresent(claim -> {
                    assertThat(claim.subject()).isNotBlank();
                    assertThat(claim.words()).isNotBlank();
                    assertThat(question).contains(claim.words());
                });
            }
        });
    }

    @Test
    void aVeryLongTextCanBeRead() {
        for (String piece : new String[]{"a", "a ", "'a", "\" ", "did Kerry say "}) {
            assertThat(ClaimReader.read("Did Kerry say " + piece.repeat(20_000))).isNotNull();
            assertThat(ClaimReader.read("Is it " + piece.repeat(20_000) + "?")).isNotNull();
        }
    }
}
