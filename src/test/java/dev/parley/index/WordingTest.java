package dev.parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }

    private static boolean shareAFingerprint(String one, String other) {
        List<Integer> first = Arrays.stream(Wording.of(one).fingerprints()).boxed().toList();
        return Arrays.stream(Wording.of(other).fingerprints()).anyMatch(first::contains);
    }

    @RepeatedTest(50)
    void textsWithTwelveWordsInSuccessionInCommonShareAFingerprint(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String common = words(random, 12);

        assertThat(shareAFingerprint(
                words(random, random.nextInt(200)) + " " + common + " " + words(random, random.nextInt(200)),
                words(random, random.nextInt(200)) + " " + common + " " + words(random, random.nextInt(200))))
                .isTrue();
    }

    @RepeatedTest(50)
    void aTextWithAnEditInEverySeventeenWordsIsWorthReading(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String[] edited = words(random, 340).split(" ");
        String before = String.join(" ", edited);
        for (int i = 8; i < edited.length; i += 17) {
            edited[i] = "edited" + i;
        }
        Wording one = Wording.of(before);
        Wording other = Wording.of(String.join(" ", edited));

        assertThat(one.share(other)).isGreaterThanOrEqualTo(0.7);
        List<Integer> fingerprints = Arrays.stream(one.fingerprints()).boxed().toList();
        long shared = Arrays.stream(other.fingerprints()).filter(fingerprints::contains).count();
        assertThat((double) shared / fingerprints.size()).isGreaterThan(0.125);
    }

    @Test
    void caseMarksAndSpacesMakeNoDifference() {
        Wording one = Wording.of("“We’re just not THERE yet,” Mr. Kerry said in Geneva.");
        Wording other = Wording.of("''We're just not there\nyet,'' Mr Kerry said in Geneva");

        assertThat(one.share(other)).isEqualTo(1);
    }

    @Test
    void aTextWithoutWordsIsLikeNoOther() {
        assertThat(Wording.of("...").share(Wording.of("..."))).isZero();
        assertThat(Wording.of("...").fingerprints()).isEmpty();
    }

    @Test
    void aShortTextIsOneRun() {
        assertThat(Wording.of("No deal.").share(Wording.of("No deal"))).isEqualTo(1);
        assertThat(Wording.of("No deal.").fingerprints()).hasSize(1);
    }

    @Test
    void aSentenceIsNoCopyOfWhatQuotesIt() {
        Wording sentence = Wording.of("We have no deal with anybody today.");
        Wording story = Wording
                .of("Kerry came out at noon. “We have no deal with anybody today.” He left at once.");

        assertThat(sentence.share(story)).isLessThan(0.3).isEqualTo(story.share(sentence));
    }

    @Test
    void aWordOverAndOverHasFewFingerprints() {
        assertThat(Wording.of("no ".repeat(10_000)).fingerprints()).hasSize(1);
    }
}
