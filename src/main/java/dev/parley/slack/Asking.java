package dev.parley.slack;

import dev.parley.answer.Answer;
import dev.parley.answer.Question;
import dev.parley.answer.Turn;
import dev.parley.store.Settings;
import java.time.LocalDate;
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
