package dev.parley.slack;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What happens in a workspace of the fake Slack, the same over each transport. */
abstract class WorkspaceTest {

    private final Transport transport;
    Workspace talks;

    WorkspaceTest(Transport transport) {
        this.transport = transport;
    }

    @BeforeEach
    void enter() throws Exception {
        talks = open(transport);
    }

    /** Enters it; a test of limits sets some. */
    Workspace open(Transport opened) throws Exception {
        return new Workspace(opened);
    }

    @AfterEach
    void leave() throws Exception {
        talks.close();
        talks.assertInOrder();
    }
}
