package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <@U0PARLEY> who blamed whom?                    ~ who blamed whom?
            <@U0PARLEY|parley>: who blamed whom?            ~ who blamed whom?
            Hey <@U0PARLEY>, who blamed whom?               ~ Hey , who blamed whom?
            who blamed whom <@U0PARLEY>                     ~ who blamed whom
            what did <@U1|lavrov> tell <@U2>?               ~ what did lavrov tell someone?
            who spoke in <#C1|syria-talks> and <#C2|>?      ~ who spoke in syria-talks and a channel?
            <!here> what of <!subteam^S1|@envoys>?          ~ everyone what of @envoys?
            see <https://a.example/?x=1&amp;y=2>            ~ see https://a.example/?x=1&y=2
            see <https://a.example|the report>              ~ see the report
            ask <mailto:un@un.example|un@un.example>        ~ ask un@un.example
            is 3 &lt; 4 &amp;&amp; 5 &gt; 4?                ~ is 3 < 4 && 5 > 4?
            what is &amp;lt;?                               ~ what is &lt;?
            costs $1 \\ more                                ~ costs $1 \\ more
            """)
    void whatAPersonSaidIsReadAsWords(String text, String words) {
        assertThat(Mrkdwn.read(text, "U0PARLEY")).isEqualTo(words);
    }

    @Test
    void aMentionAloneIsNoWord() {
        assertThat(Mrkdwn.read("<@U0PARLEY>  <@U0PARLEY>", "U0PARLEY")).isEmpty();
    }

    @Test
    void whatIsEscapedIsReadBack() {
        String words = "<!channel> & <@U1> &amp; a < b > c";
        assertThat(Mrkdwn.read(Mrkdwn.escape(words), "U0PARLEY")).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aTextTooLongIsCutBetweenCharactersAndSaysSo(int offset) {
        String escaped = "x".repeat(offset) + Mrkdwn.escape("&\uD83D\uDD4A".repeat(10_000));

        String cut = Mrkdwn.fit(escaped);

        assertThat(cut.length()).isBetween(Mrkdwn.LONGEST_TEXT - 6, Mrkdwn.LONGEST_TEXT);
        String end = "… (cut here; the message itself is whole)";
        assertThat(cut).endsWith(end);
        assertThat(cut.replace(end, "").replace("&amp;", "").replace("\uD83D\uDD4A", "")).matches("x*");
        assertThat(Mrkdwn.fit("short")).isEqualTo("short");
    }
}
