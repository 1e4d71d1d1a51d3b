package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Said;
import dev.parley.answer.SaidQuery;
import dev.parley.answer.Turn;
import dev.parley.corpus.CorpusOverview;
import dev.parley.store.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the archive on somebody's behalf: what they may not see is not there, and the channel's own confidence counts. */
final class Asking {

    private final Archive archive;
    private final Access access;
    private final Settings settings;

    Asking(Archive archive, Access access, Settings settings) {
        this.archive = archive;
        this.access = access;
        this.settings = settings;
    }

    Answer answer(Team team, Audience audience, Question question) {
        return held(team, audience, archive.answer(question, visible(team, audience)));
    }

    Question inFull(Team team, Audience audience, @Nullable Turn before, Question question) {
        return archive.inFull(before, question, visible(team, audience));
    }

    Answer sourceOf(Team team, Audience audience, String message, LocalDate said) {
        return held(team, audience, archive.sourceOf(message, said, visible(team, audience)));
    }

    /** The names of speakers that begin with what was typed, those who are quoted most first. */
    List<String> speakers(Team team, Audience audience, String typed, int most) {
        return archive.speakers(typed, most, visible(team, audience));
    }

    /** Likewise of publishers. */
    List<String> publishers(Team team, Audience audience, String typed, int most) {
        return archive.publishers(typed, most, visible(team, audience));
    }

    /** A page of what somebody said; pages count from 1. */
    Said said(Team team, Audience audience, SaidQuery query, int number, int size) {
        return archive.said(query, number, size, visible(team, audience));
    }

    /** What there is for {@code audience}. */
    CorpusOverview overview(Team team, Audience audience) {
        return archive.overview(visible(team, audience));
    }

    /** How many articles there are of each of these days, both inclusive. */
    List<Integer> articlesADay(Team team, Audience audience, LocalDate from, LocalDate to) {
        return archive.articlesADay(from, to, visible(team, audience));
    }

    /** Questions that what {@code audience} may see answers; perhaps none. */
    List<String> prompts(Team team, Audience audience, LocalDate asked) {
        return archive.prompts(asked, visible(team, audience));
    }

    /** The collections that {@code audience} may see. */
    Set<String> visible(Team team, Audience audience) {
        Set<String> all = archive.collections();
        return audience.alone()
                ? access.toPerson(team, audience.channel(), audience.user(), all)
                : access.toChannel(team, audience.channel(), audience.user(), all);
    }

    private Answer held(Team team, Audience audience, Answer found) {
        Double confidence = settings.of(team.id(), audience.channel()).confidence();
        return confidence == null ? found : found.atThreshold(confidence);
    }
}
