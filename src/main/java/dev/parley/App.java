package dev.parley;

import dev.parley.answer.Answerer;
import dev.parley.answer.BadSynonymsException;
import dev.parley.answer.Sayings;
import dev.parley.answer.Synonyms;
import dev.parley.config.Config;
import dev.parley.config.StoreAccess;
import dev.parley.embed.TextEncoder;
import dev.parley.index.ArticleIndex;
import dev.parley.index.ArticleWriter;
import dev.parley.index.IndexSnapshot;
import dev.parley.index.UnusableIndexException;
import dev.parley.index.WriterLock;
import dev.parley.intake.ArticleDesk;
import dev.parley.intake.FileIntake;
import dev.parley.intake.Inbox;
import dev.parley.intake.InboxDesk;
import dev.parley.intake.IndexDesk;
import dev.parley.intake.Outcome;
import dev.parley.slack.OAuthApp;
import dev.parley.slack.SlackClient;
import dev.parley.slack.TokenCheck;
import dev.parley.store.Installation;
import dev.parley.store.PostgresqlAccess;
import dev.parley.store.Store;
import dev.parley.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: makes the parts as they are asked for, joins them, and closes them in reverse. Safe for use by many
 * threads.
 */
public final class App implements AutoCloseable {

    /** How the process that serves describes itself in the writer's lock; others hand their work to it. */
    private static final String SERVE = "parley serve";

    /** How often a process that handed its work over looks for the result. */
    private static final Duration HANDOVER_POLL = Duration.ofMillis(50);

    /** How long the inbox keeps what a killed process left there and nobody asked for. */
    private static final Duration INBOX_KEEPS = Duration.ofDays(1);

    private final Config config;
    private final Environment environment;
    private final Path data;
    private final Parts parts = new Parts();
    private @Nullable ArticleIndex index;
    private @Nullable ArticleIndex samples;
    private @Nullable ModelLoader model;
    private @Nullable ArticleWriter writer;

    /** Nothing is opened, made or locked before it is asked for. */
    public App(Config config, Environment environment) {
        this.config = config;
        this.environment = environment;
        this.data = config.data();
    }

    /** The data folder. */
    public Path data() {
        return data;
    }

    /** What the operator says. */
    public Config config() {
        return config;
    }

    /**
     * Answers from the kept articles or, as long as there are none, from the samples.
     *
     * @throws SetupException when the list of synonyms is not usable
     */
    public Answerer answerer() {
        return answerer(this::snapshotToAsk);
    }

    /**
     * Tells who said what, from the same articles.
     *
     * @throws SetupException when the list of synonyms is not usable
     */
    public Sayings sayings() {
        return new Sayings(this::snapshotToAsk, synonyms());
    }

    private Answerer answerer(Supplier<IndexSnapshot> asked) {
        if (!config.answer().byMeaning()) {
            return new Answerer(asked, config.answer().threshold(), synonyms(), null);
        }
        ModelLoader loading = model();
        return new Answerer(asked, config.answer().threshold(), synonyms(),
                question -> loading.get().question(question));
    }

    /** The model, which begins to load at the first call. */
    private synchronized ModelLoader model() {
        if (model == null) {
            model = parts.add(new ModelLoader());
        }
        return model;
    }

    private Synonyms synonyms() {
        Path file = config.answer().synonyms();
        try {
            return file == null ? Synonyms.builtIn() : Synonyms.read(file);
        } catch (BadSynonymsException bad) {
            throw new SetupException("answer.synonyms: " + bad.getMessage());
        }
    }

    /**
     * Answers from {@code files} alone, indexed into a temporary place that goes with this app. What the data folder has vectors
     * of is not embedded again.
     *
     * @param outcomes told what became of each article
     * @param vectors told how many articles are without vectors yet, after each few that got theirs
     * @throws SetupException when the list of synonyms is not usable
     */
    public Answerer answererOf(List<Path> files, Consumer<Outcome> outcomes, IntConsumer vectors) {
        Path folder = parts.add(TemporaryFolder.make()).path();
        try (IndexSnapshot kept = embeddedBefore();
                ArticleWriter corpusWriter = kept == null
                        ? ArticleWriter.open(folder)
                        : ArticleWriter.open(folder, kept)) {
            reader(null).read(files, outcome -> {
                if (outcome instanceof Outcome.Read read) {
                    corpusWriter.put(read.article());
                }
                outcomes.accept(outcome);
            });
            corpusWriter.commit();
            if (config.answer().byMeaning()) {
                embedding().make(corpusWriter, vectors);
            }
        }
        ArticleIndex corpus = parts.add(ArticleIndex.open(folder));
        return answerer(corpus::snapshot);
    }

    /** The kept articles, or null when they are of no use: a data folder that cannot be read is not asked for after all. */
    private @Nullable IndexSnapshot embeddedBefore() {
        try {
            return config.answer().byMeaning() ? index().snapshot() : null;
        } catch (UnusableIndexException unusable) {
            return null;
        }
    }

    /** Reads articles from files, and puts them in {@code collection} if one is given. */
    public FileIntake reader(@Nullable String collection) {
        return new FileIntake(config.intake().maxArticleBytes(), collection);
    }

    /** False as long as the samples answer. */
    public boolean hasArticles() {
        try (IndexSnapshot snapshot = index().snapshot()) {
            return snapshot.articles() > 0;
        }
    }

    /** The kept articles; perhaps none. */
    public synchronized ArticleIndex index() {
        if (index == null) {
            index = parts.add(ArticleIndex.open(indexFolder()));
        }
        return index;
    }

    private IndexSnapshot snapshotToAsk() {
        IndexSnapshot kept = index().snapshot();
        if (kept.articles() > 0) {
            return kept;
        }
        kept.close();
        return samples().snapshot();
    }

    private synchronized ArticleIndex samples() {
        if (samples == null) {
            samples = parts.add(Samples.open());
        }
        return samples;
    }

    /**
     * Where articles are handed in: this process becomes the writer or, when one serves already, hands its work to that.
     *
     * @param command what this process is, for others who want to write
     * @throws DataFolderInUseException when another process writes that takes no work
     */
    public ArticleDesk desk(String command) {
        return switch (acquireLock(command)) {
            case WriterLock.Acquired acquired -> {
                parts.add(acquired.lock());
                yield new IndexDesk(openWriter());
            }
            case WriterLock.HeldBy held when held.holder().startsWith(SERVE) -> new InboxDesk(new Inbox(data),
                    "%015d-%d".formatted(environment.clock().millis(), ProcessHandle.current().pid()),
                    this::isWriterGone, () -> environment.pause(HANDOVER_POLL));
            case WriterLock.HeldBy held -> throw new DataFolderInUseException(data, held.holder());
        };
    }

    /** The writer, after the jobs that an earlier one left in the inbox. For the holder of the lock. */
    private synchronized ArticleWriter openWriter() {
        ArticleWriter opened = parts.add(ArticleWriter.open(indexFolder(), environment.clock()));
        Inbox inbox = new Inbox(data);
        inbox.sweep(environment.clock().instant().minus(INBOX_KEEPS));
        inbox.work(opened, () -> false);
        writer = opened;
        return opened;
    }

    /**
     * Sees to it that the articles that were handed in can be found by their meaning: by giving them vectors or, when another
     * process writes, by waiting until that has done so. Nothing is done when the model is switched off.
     *
     * @param left told how many articles are without vectors yet, again and again
     * @return how many are without in the end: not 0 when the model is switched off, here or in the process that writes
     * @throws SetupException when the model cannot be loaded
     */
    public int addVectors(IntConsumer left) {
        if (config.answer().byMeaning()) {
            ArticleWriter opened = writer();
            if (opened != null) {
                embedding().make(opened, left);
            } else {
                embedding().await(this::isWriterGone, left);
            }
        }
        return embedding().left();
    }

    private Embedding embedding() {
        return new Embedding(environment, index(), () -> model().get());
    }

    /**
     * Removes the articles that are not to be kept any longer; nothing when another process writes, which does that by itself.
     *
     * @return how many
     */
    public int removeOutlived() {
        ArticleWriter opened = writer();
        return opened == null
                ? 0
                : new ArticleRetention(config.intake().keep()).apply(opened, environment.today());
    }

    private synchronized @Nullable ArticleWriter writer() {
        return writer;
    }

    private boolean isWriterGone() {
        return WriterLock.holder(data).isEmpty();
    }

    /** Asks twice: somebody who only looked who holds the lock had it for a moment. */
    private WriterLock.Outcome acquireLock(String command) {
        WriterLock.Outcome first = WriterLock.acquire(data, self(command));
        boolean again = first instanceof WriterLock.HeldBy && environment.pause(HANDOVER_POLL);
        return again ? WriterLock.acquire(data, self(command)) : first;
    }

    /**
     * Starts the bot.
     *
     * @throws SetupException when tokens are missing or not accepted
     * @throws DataFolderInUseException when another process writes the data folder
     * @throws InterruptedException when interrupted while Slack could not be reached
     */
    public Service serve() throws InterruptedException {
        return switch (acquireLock(SERVE)) {
            case WriterLock.Acquired acquired -> {
                parts.add(acquired.lock());
                // Opened before the bot, so that at a stop they are closed after its last answer.
                index();
                samples();
                Supplier<TextEncoder> encoder = config.answer().byMeaning() ? model()::get : null;
                Store store = openStore();
                yield parts
                        .add(Service.start(config, environment, store,
                                new ServedArchive(answerer(), sayings(), this::snapshotToAsk),
                                this::snapshotToAsk,
                                openWriter(),
                                new Inbox(data), encoder));
            }
            case WriterLock.HeldBy held -> throw new DataFolderInUseException(data, held.holder());
        };
    }

    /**
     * The state that {@code serve} keeps, closed with this app; empty where nothing has been kept yet.
     *
     * @throws SetupException when the database or its key cannot be used
     */
    public Optional<Store> state() {
        boolean kept = config.store().url() != null || Files.exists(data.resolve(Store.FILE));
        return kept ? Optional.of(openStore()) : Optional.empty();
    }

    private Store openStore() {
        try {
            return parts.add(Store.open(data, postgresql(), config.store().key()));
        } catch (StoreException unusable) {
            throw new SetupException(String.valueOf(unusable.getMessage()));
        }
    }

    /**
     * The state as it is, to look at; empty where there is none yet.
     *
     * @throws StoreException when it cannot be used
     */
    public Optional<Store> existingStore() {
        return Store.existing(data, postgresql(), config.store().key()).map(parts::add);
    }

    /** Where the state is, or will be, for a person. */
    public String storePlace() {
        return Store.place(data, postgresql());
    }

    private @Nullable PostgresqlAccess postgresql() {
        StoreAccess access = config.store();
        return access.url() == null
                ? null
                : new PostgresqlAccess(access.url(), access.user(), access.password());
    }

    /**
     * What Slack says to the configured tokens.
     *
     * @param installations the workspaces that have installed Parley, if it is for several
     * @return that of the bot token, or else what is wrong with the app, if anything is, and that of each installation
     */
    public List<TokenCheck> checkSlack(List<Installation> installations) {
        SlackSetup setup = SlackSetup.of(config);
        OAuthApp app = setup.oauth();
        try (SlackClient client = setup.client()) {
            if (app == null) {
                return List.of(client.check(setup.transport()));
            }
            return Stream.concat(client.check(app, setup.transport()).stream(), installations.stream()
                    .map(installation -> client.check(installation, app.installUrl()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Slack's clock says; empty when it cannot be asked. */
    public Optional<Instant> slackTime() {
        try (SlackClient client = SlackSetup.of(config).client()) {
            return client.time();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Rebuilds the index from the kept articles. Their vectors are kept as far as the texts are the same; {@link #addVectors}
     * makes the others.
     *
     * @param progress told the number of articles done, after each
     * @return how many there are
     * @throws DataFolderInUseException when another process writes
     */
    public int reindex(IntConsumer progress) {
        switch (acquireLock("parley reindex")) {
            case WriterLock.Acquired acquired -> parts.add(acquired.lock());
            case WriterLock.HeldBy held -> throw new DataFolderInUseException(data, held.holder());
        }
        int articles = ArticleWriter.rebuild(indexFolder(), progress);
        openWriter();
        return articles;
    }

    private String self(String command) {
        return "%s (process %d, since %s)".formatted(command, ProcessHandle.current().pid(),
                environment.clock().instant());
    }

    private Path indexFolder() {
        return data.resolve("index");
    }

    /** Closes all that was opened, the last first. */
    @Override
    public void close() {
        parts.close();
    }
}
