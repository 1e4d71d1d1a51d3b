package dev.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.ArbitraryText;
import dev.parley.corpus.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoilerplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"Share this article", "Share on Facebook", "Like us on Facebook",
        "Like the page:",
        "Follow Jane Doe on Twitter @janedoe.", "Follow\u00A0@parley on Twitter",
        "Follow her on Instagram and Facebook.",
        "Click here to see the list.", "For the full story, click here.", "Sign up for our newsletter",
        "SIGN UP FOR OUR NEWSLETTER", "You can sign up here.",
        "Subscribe here, and listen to the latest episode below.",
        "Get the week’s best stories in your inbox.", "Not a subscriber?",
        "Consider supporting our journalism.",
        "Contact Jane Doe at (302) 555-0100 or jdoe@news.example.",
        "Jane Doe can be reached at jdoe@news.example.",
        "Email: jdoe@news.example", "Twitter: @janedoe."})
    void aPromptIs(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"— Donald J. Trump (@realDonaldTrump) March 3, 2016",
        "pic.twitter.com/lTVyfztE5Z",
        "— Jane Doe (@janedoe) July 5, 2016</tweet>.", "<tweet tweet-id=\"661196115484643328\"><tweet/>.",
        "SIGN UP FOR OUR NEWSLETTER — Jane Doe (@janedoe) June 29, 2016</tweet>.", "https://t.co/SkKglwQycb"})
    void whatComesWithATweetIs(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Editor’s note: A version of this story ran in our newsletter.", "Editor's Note:",
        "CORRECTION APPENDED.", "Correction: An earlier version of this article gave another date.",
        "An earlier version of this article misstated the number of delegates.",
        "This story has been updated with additional details.",
        "This is a developing story and will be updated.",
        "The views expressed in this commentary are her own."})
    void aNoteOfTheEditorsIs(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Reporting by Jane Doe and John Roe; Editing by Max Moe.)",
        "--additional reporting by Jane Doe.",
        "Associated Press writer Jane Doe in Geneva contributed to this report.",
        "Contributing: The Associated Press",
        "By Jane Doe and John van der Roe", "By JANE DOE, The Associated Press",
        "From staff and wire reports",
        "Jane Doe via Getty Images.", "Jane Doe/AFP/Getty Images", "Max Moe / Reuters.",
        "(Photo by Jane Doe/AP)",
        "[Reuters.]", "ASSOCIATED PRESS.", "(h/t The Hill.)"})
    void whoMadeItIs(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSTRACT.", "FULL TEXT.", "Enlarge this image",
        "Enlarge this image toggle caption",
        "Advertisement", "Related:", "Read more: Delegates leave Geneva", "RELATED: Delegates leave Geneva",
        "Read more here.",
        "CNN —", "New York CNN Business —", "WASHINGTON (AP) —", "* * *", "___.",
        "Sorry, the video player failed to load.",
        "JavaScript must be enabled to watch this.", "Copyright © 2016 Example News.", "© Example News",
        "All rights reserved.",
        ".facebook-bio {     padding-left: 80px;"})
    void aLabelOrTheLawIs(String sentence) {
        assertThat(Boilerplate.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00A0", "The deal was signed.",
        "Follow the money, and you find the minister.",
        "He posted it on Facebook.", "Twitter closed the minister's account.",
        "“Click here to vote,” it said.",
        "The page told readers to “sign up here,” the minister said.",
        "“Share this with your children,” Mr. Lavrov told them.",
        "By Friday the delegates had left Geneva.", "By the time Mr. Lavrov arrived, it was over.",
        "Errors contributed to the crash.", "The minister could not be reached on Friday.",
        "No one should be above the law. pic.twitter.com/OqctxglquI — Jane Doe (@janedoe) July 5, 2016",
        "<tweet tweet-id=\"1\">The talks are over.<tweet/>", "Copyright law protects the letter.",
        "A correction of course is needed.", "Reading by candlelight is hard.", "250,000.", "Yes.", "1,410",
        "More: that is what the delegates want.", "WASHINGTON (AP) — The talks are over.",
        "She signed up for the newsletter of the ministry.", "Reporting from Aleppo has become impossible.",
        "会談は終わった。", "Лавров уехал."})
    void whatTellsSomethingIsNone(String sentence) {
        assertThat(Boilerplate.is(sentence)).isFalse();
    }

    @Test
    void aLongSentenceTellsSomething() {
        assertThat(Boilerplate.is("Click here, the page said" + " and so it went on".repeat(50))).isFalse();
    }

    @Test
    void anyTextIsJudged() {
        ArbitraryText.check(300, arbitrary -> {
            String body = arbitrary.body();
            for (Sentence sentence : Sentences.find(body)) {
                assertThatCode(() -> Boilerplate.is(sentence.span().in(body))).doesNotThrowAnyException();
            }
            assertThatCode(() -> Boilerplate.is(body)).doesNotThrowAnyException();
        });
    }
}
