package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.InstallState.Outcome;
import dev.parley.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back from Slack with who installs Parley. */
class InstallStateTest {

    private final SteppedClock clock = new SteppedClock();

    @TempDir
    private Path folder;

    private Store store;
    private InstallState states;

    @BeforeEach
    void open() {
        store = Store.open(folder, null, null);
        states = new InstallState("secret", store.usedStates(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itIsGoodOnceToAnyReplica() {
        InstallState replica = new InstallState("secret", store.usedStates(), clock);
        String state = states.next();

        assertThat(state).isNotEqualTo(states.next()).doesNotContain("secret");
        assertThat(replica.use(state, state)).isEqualTo(Outcome.GOOD);
        assertThat(states.use(state, state)).isEqualTo(Outcome.USED);
        assertThat(replica.use(state, state)).isEqualTo(Outcome.USED);
    }

    @Test
    void itIsGoodForTenMinutes() {
        String state = states.next();
        clock.step(Duration.ofSeconds(599));
        String later = states.next();
        assertThat(states.use(state, state)).isEqualTo(Outcome.GOOD);

        clock.step(Duration.ofMinutes(10));
        assertThat(states.use(later, later)).isEqualTo(Outcome.EXPIRED);
        assertThat(states.use(state, state)).isEqualTo(Outcome.EXPIRED);
    }

    @Test
    void itIsGoodInTheBrowserThatBegan() {
        String state = states.next();

        assertThat(states.use(state, null)).isEqualTo(Outcome.OF_ANOTHER_BROWSER);
        assertThat(states.use(state, states.next())).isEqualTo(Outcome.OF_ANOTHER_BROWSER);
        assertThat(states.use(state, state)).isEqualTo(Outcome.GOOD);
    }

    @Test
    void nobodyElseCanMakeOne() {
        String foreign = new InstallState("other", store.usedStates(), clock).next();
        String state = states.next();
        String changed = (state.startsWith("A") ? "B" : "A") + state.substring(1);

        for (String forged : new String[]{foreign, changed, state.substring(0, 40), "", "€", "AAAA", null}) {
            assertThat(states.use(forged, forged)).as(forged).isEqualTo(Outcome.FORGED);
        }
    }
}
