package dev.parley.cli;

import dev.parley.App;
import dev.parley.Environment;
import dev.parley.Service;
import dev.parley.config.Config;
import dev.parley.config.ConfigException;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.UnusableIndexException;
import dev.parley.index.WriterLock;
import dev.parley.store.Installation;
import dev.parley.store.Store;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley doctor}: what is wrong, and what to do about it. */
@Command(name = "doctor", description = "Check configuration, data folder, index, state, clock, and Slack's tokens and scopes.", footer = {
    "", "Exit status 2 when a check failed."})
final class DoctorCommand implements Callable<Integer> {

    /** A server that needs longer to say how it is, is not well. */
    private static final int HEALTH_TIMEOUT_MILLISECONDS = 5_000;

    private final Environment environment;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--health", description = "Only ask the running 'parley serve' whether it is well; for containers.")
    private boolean health;

    private final Checkup checkup;

    DoctorCommand(Environment environment) {
        this.environment = environment;
        this.checkup = new Checkup(environment.out());
    }

    @Override
    public Integer call() throws ConfigException {
        Config config = common.config(environment);
        if (health) {
            checkHealth(config);
        } else {
            ok("configuration", config.file() == null ? "built-in defaults" : config.file().toString());
            checkDataFolder(config.data());
            try (App app = new App(config, environment)) {
                checkIndex(app);
                List<Installation> installations = checkStore(app);
                SlackCheckup slack = new SlackCheckup(app, checkup);
                slack.checkClock(environment.clock().instant(), environment.zone());
                slack.checkTokens(installations);
            }
        }
        return checkup.failed() ? Status.WRONG_USAGE : Status.DONE;
    }

    private void checkHealth(Config config) {
        // An address that means "all" is reached by the loopback.
        String host = config.server().address().equals("0.0.0.0") ? "127.0.0.1" : config.server().address();
        String url = "http://%s:%d%s".formatted(host.contains(":") ? "[" + host + "]" : host,
                config.server().port(),
                Service.HEALTH);
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(HEALTH_TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(HEALTH_TIMEOUT_MILLISECONDS);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                ok("serve", "well, at " + url);
            } else {
                fail("serve", "answers %d at %s: see its log".formatted(status, url));
            }
        } catch (IOException e) {
            fail("serve", "does not answer at " + url + ": start 'parley serve'");
        }
    }

    private void checkDataFolder(Path data) {
        if (Files.notExists(data)) {
            ok("data folder", data + " (not there yet; the first ingest makes it)");
        } else if (!Files.isDirectory(data) || !Files.isReadable(data) || !Files.isWritable(data)) {
            fail("data folder",
                    data + " is no folder that this user can read and write: choose another with --data or"
                            + " PARLEY_DATA");
        } else {
            ok("data folder", WriterLock.holder(data).map(holder -> data + ", written by " + holder)
                    .orElse(data.toString()));
        }
    }

    private void checkIndex(App app) {
        try (IndexSnapshot snapshot = app.index().snapshot()) {
            if (snapshot.articles() == 0) {
                ok("index", "no articles yet: the built-in samples answer until 'parley ingest PATH'");
            } else {
                ok("index", "%d articles, %d passages%s".formatted(snapshot.articles(), snapshot.passages(),
                        withoutVectors(snapshot, app.config())));
            }
        } catch (UnusableIndexException unusable) {
            fail("index", String.valueOf(unusable.getMessage()));
        }
    }

    private static String withoutVectors(IndexSnapshot snapshot, Config config) {
        int without = snapshot.articlesWithoutVectors();
        if (!config.answer().byMeaning()) {
            return "; found by words alone, as answer.by-meaning says";
        }
        return without == 0
                ? ""
                : "; articles that are found by their words only, until 'parley serve' or the next ingest has embedded them: %d"
                        .formatted(without);
    }

    /** The workspaces that have installed Parley; none when there is no state, or none that can be used. */
    private List<Installation> checkStore(App app) {
        try {
            Optional<Store> store = app.existingStore();
            if (store.isEmpty()) {
                ok("store", app.storePlace() + " (nothing there yet; 'parley serve' makes it)");
                return List.of();
            }
            List<Installation> installations = store.get().installations().all();
            ok("store", app.storePlace() + ", its key fits");
            return installations;
        } catch (StoreException unusable) {
            fail("store", String.valueOf(unusable.getMessage()));
            return List.of();
        }
    }

    private void ok(String what, String finding) {
        checkup.ok(what, finding);
    }

    private void fail(String what, String finding) {
        checkup.fail(what, finding);
    }
}
