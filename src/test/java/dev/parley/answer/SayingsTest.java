package dev.parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.index.ArticleIndex;
import dev.parley.index.CollectionFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SayingsTest {

    private static final Article TALKS = article("talks", "2016-09-09", null,
            "Reporters waited. \u201cThe experts will go on without me,\u201d Sergei Lavrov said on Friday."
                    + " \u201cThe pizza was meant as an apology for the delay,\u201d Lavrov said."
                    + "\n\n\u201cWe are not there yet,\u201d John Kerry said.");
    private static final Article LATER = article("later", "2016-09-12", null,
            "\u201cThe truce holds in Aleppo for now,\u201d said Sergei Lavrov.");
    private static final Article UNDATED = article("undated", null, null,
            "\u201cNobody told us of the truce at all,\u201d Sergei Lavrov said.");
    private static final Article PARTY = article("party", "2016-07-28", "party",
            "\u201cWe are stronger together,\u201d Hillary Clinton said. \u201cShe is the best darn change-maker I"
                    + " know,\u201d Bill Clinton said.");
    private static final Article CAMPAIGN = article("campaign", "2016-08-01", "party",
            "\u201cI believe in science and in facts,\u201d Clinton said.");

    private static Article article(String identifier, String date, String collection, String body) {
        return new Article(identifier, "", List.of(), null,
                date == null ? null : PublicationDate.parse(date).orElseThrow(), null, collection, body);
    }

    private static Said ask(SaidQuery query, CollectionFilter filter, Article... articles) {
        try (ArticleIndex index = ArticleIndex.of(List.of(articles))) {
            return new Sayings(index::snapshot, Synonyms.builtIn()).page(query, filter, 1, 10);
        }
    }

    private static Said ask(SaidQuery query) {
        return ask(query, CollectionFilter.EVERYTHING, TALKS, LATER, UNDATED, PARTY, CAMPAIGN);
    }

    private static SaidQuery of(String speaker) {
        return new SaidQuery(speaker, null, null, null);
    }

    private static List<String> words(Said said) {
        return ((Said.Page) said).quotes().stream().map(scored -> scored.quote().text()).toList();
    }

    @Test
    void theNewestComesFirstAndTheUndatedLast() {
        Said.Page page = (Said.Page) ask(of("Lavrov"));
        assertThat(page.quotes()).extracting(scored -> scored.quote().article().identifier())
                .containsExactly("later", "talks", "talks", "undated");
        assertThat(page.quotes()).extracting(scored -> scored.speaker().name())
                .containsOnly("Sergei Lavrov");
        assertThat(page.quotes().get(1).quote().text())
                .isEqualTo("\u201cThe experts will go on without me,\u201d Sergei Lavrov said on Friday.");
        assertThat(page.more()).isFalse();
        assertThat(page.people()).containsExactly("Sergei Lavrov");
        assertThat(page.interpretation().speaker()).isEqualTo("Sergei Lavrov");
    }

    @Test
    void aTopicIsLookedForInTheSentenceAndBesideIt() {
        assertThat(words(ask(new SaidQuery("lavrov", "the pizza", null, null))))
                .contains("\u201cThe pizza was meant as an apology for the delay,\u201d Lavrov said.");
        assertThat(words(ask(new SaidQuery("lavrov", "truce", null, null)))).hasSize(2);
        assertThat(words(ask(new SaidQuery("Lavrov", "Brexit", null, null)))).isEmpty();
    }

    @Test
    void aMistypedTopicIsTakenForTheNearestWord() {
        Said.Page page = (Said.Page) ask(new SaidQuery("Lavrov", "Alleppo", null, null));
        assertThat(page.interpretation().corrections())
                .containsExactly(new Interpretation.Correction("Alleppo", "Aleppo"));
        assertThat(page.quotes()).singleElement()
                .satisfies(scored -> assertThat(scored.matches()).hasSize(1));
    }

    @Test
    void onlyTheDaysThatAreAskedForCount() {
        assertThat(words(ask(new SaidQuery("Lavrov", null, LocalDate.of(2016, 9, 10), null))))
                .hasSize(2).first().asString().contains("truce holds");
        assertThat(words(ask(new SaidQuery("Lavrov", "delay", null, LocalDate.of(2016, 9, 9))))).isNotEmpty();
    }

    @Test
    void twoPeopleOfOneSurnameAreToldApart() {
        Said.Page both = (Said.Page) ask(of("Clinton"));
        assertThat(both.people()).containsExactlyInAnyOrder("Bill Clinton", "Hillary Clinton");
        assertThat(both.quotes()).hasSize(3);
        assertThat(both.interpretation().speaker()).isEqualTo("Clinton");
        assertThat(words(ask(of("Bill Clinton")))).singleElement().asString().contains("change-maker");
        assertThat(words(ask(of("HRC")))).singleElement().asString().contains("stronger together");
        assertThat(ask(of("Chelsea Clinton"))).isEqualTo(
                new Said.UnknownSpeaker("Chelsea Clinton",
                        List.of("Bill Clinton", "Clinton", "Hillary Clinton")));
    }

    @Test
    void aSurnameAloneIsTheirsWhereNobodyElseHasIt() {
        Article only = article("only", "2016-09-09", null, "\u201cIt is late now,\u201d Lavrov said.");
        assertThat(words(ask(of("Sergei Lavrov"), CollectionFilter.EVERYTHING, TALKS, only)))
                .contains("\u201cIt is late now,\u201d Lavrov said.");
    }

    @Test
    void ofSomebodyWhoIsNotQuotedTheNearestNamesAreTold() {
        assertThat(ask(of("Lavrow"))).isEqualTo(
                new Said.UnknownSpeaker("Lavrow", List.of("Sergei Lavrov")));
        assertThat(ask(of("Zzyzx"))).isEqualTo(new Said.UnknownSpeaker("Zzyzx", List.of()));
        assertThat(ask(of("...")).getClass()).isEqualTo(Said.UnknownSpeaker.class);
    }

    @Test
    void whoIsQuotedInHiddenCollectionsAloneIsUnknown() {
        CollectionFilter open = CollectionFilter.of(Set.of(CollectionFilter.DEFAULT));
        assertThat(ask(of("Clinton"), open, TALKS, PARTY))
                .isEqualTo(new Said.UnknownSpeaker("Clinton", List.of()));
        assertThat(ask(of("Clintn"), open, TALKS, PARTY))
                .isEqualTo(new Said.UnknownSpeaker("Clintn", List.of()));
    }

    @Test
    void whatIsPrintedTwiceIsQuotedOnce() {
        Article copy = article("copy", "2016-09-08", null, TALKS.body());
        assertThat(words(ask(of("Lavrov"), CollectionFilter.EVERYTHING, TALKS, copy))).hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void whereAnotherSpeaksInTheSentenceTheirWordsAreLeftOut() {
        Article both = article("both", null, null,
                "\u201cWe are nearly there,\u201d Sergei Lavrov said, but \u201cwe are far from it,\u201d John Kerry said.");
        Said.Page page = (Said.Page) ask(of("Lavrov"), CollectionFilter.EVERYTHING, both);
        assertThat(page.quotes()).singleElement().satisfies(scored -> {
            assertThat(scored.quote().text()).isEqualTo("We are nearly there,");
            assertThat(scored.continuesAfter()).isTrue();
        });
    }

    @Test
    void thePagesHoldEachQuoteOnce() {
        List<Article> many = IntStream.range(0, 23).mapToObj(i -> article("a" + i, "2016-09-09", null,
                "\u201cThis is remark number %d of %d,\u201d Sergei Lavrov said.".formatted(i, i * 7)))
                .toList();
        try (ArticleIndex index = ArticleIndex.of(many)) {
            Sayings sayings = new Sayings(index::snapshot, Synonyms.builtIn());
            List<String> seen = new ArrayList<>();
            for (int number = 1; number <= 3; number++) {
                Said.Page page = (Said.Page) sayings.page(of("Lavrov"), CollectionFilter.EVERYTHING, number,
                        10);
                assertThat(page.more()).isEqualTo(number < 3);
                seen.addAll(words(page));
            }
            assertThat(new HashSet<>(seen)).hasSize(23).hasSameSizeAs(seen);
            Said.Page past = (Said.Page) sayings.page(of("Lavrov"), CollectionFilter.EVERYTHING,
                    Integer.MAX_VALUE, 10);
            assertThat(past.quotes()).isEmpty();
            assertThat(past.more()).isFalse();
        }
    }
}
