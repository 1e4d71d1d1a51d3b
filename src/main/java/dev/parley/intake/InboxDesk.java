package dev.parley.intake;

import dev.parley.corpus.Article;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Hands articles to the process that writes the index, by a job in its {@link Inbox}. */
public final class InboxDesk implements ArticleDesk {

    /** A line of a job: the operation's word, a space, and what it works on as JSON. */
    enum Operation {
        PUT("put"),
        /** The same, after what brought the article and a tab. */
        PUT_FROM("put-from"),
        /** A note's name, a tab, and its text. */
        NOTE("note"), REMOVE("remove"), REMOVE_COLLECTION("remove-collection");

        private static final JsonMapper JSON = JsonMapper.shared();

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        private String line(String json) {
            return word + " " + json + "\n";
        }

        /**
         * Does at {@code desk} what {@code line} says.
         *
         * @throws IllegalArgumentException when it is no such line
         */
        static void perform(String line, ArticleDesk desk) {
            int space = line.indexOf(' ');
            String word = line.substring(0, Math.max(0, space));
            String json = line.substring(space + 1);
            if (word.equals(PUT.word)) {
                desk.put(ArticleJson.read(json));
            } else if (word.equals(PUT_FROM.word)) {
                int tab = json.indexOf('\t');
                desk.put(ArticleJson.read(json.substring(tab + 1))
                        .from(JSON.readValue(json.substring(0, Math.max(0, tab)), String.class)));
            } else if (word.equals(NOTE.word)) {
                int tab = json.indexOf('\t');
                desk.note(JSON.readValue(json.substring(0, Math.max(0, tab)), String.class),
                        JSON.readValue(json.substring(tab + 1), String.class));
            } else if (word.equals(REMOVE.word)) {
                desk.remove(JSON.readValue(json, String.class));
            } else if (word.equals(REMOVE_COLLECTION.word)) {
                desk.removeCollection(JSON.readValue(json, String.class));
            } else {
                throw new IllegalArgumentException("no operation of an inbox job: " + word);
            }
        }
    }

    private final Inbox inbox;
    private final String name;
    private final BooleanSupplier writerGone;
    private final Runnable pause;
    private final BufferedWriter job;

    /**
     * Begins a job.
     *
     * @param name the job's, unique in the inbox; jobs are done in the order of their names
     * @param writerGone asked while waiting for the result: true when no process writes any more
     * @param pause called between two looks for the result
     */
    public InboxDesk(Inbox inbox, String name, BooleanSupplier writerGone, Runnable pause) {
        this.inbox = inbox;
        this.name = name;
        this.writerGone = writerGone;
        this.pause = pause;
        try {
            this.job = Files.newBufferedWriter(inbox.part(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(Article article) {
        String json = ArticleJson.write(article);
        write(article.source() == null
                ? Operation.PUT.line(json)
                // No tab stands in JSON as it is written here.
                : Operation.PUT_FROM
                        .line(Operation.JSON.writeValueAsString(article.source()) + "\t" + json));
    }

    @Override
    public void note(String name, String text) {
        write(Operation.NOTE.line(
                Operation.JSON.writeValueAsString(name) + "\t" + Operation.JSON.writeValueAsString(text)));
    }

    @Override
    public void remove(String identifierOrUrl) {
        write(Operation.REMOVE.line(Operation.JSON.writeValueAsString(identifierOrUrl)));
    }

    @Override
    public void removeCollection(String collection) {
        write(Operation.REMOVE_COLLECTION.line(Operation.JSON.writeValueAsString(collection)));
    }

    private void write(String line) {
        try {
            job.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands the job over and waits for its result.
     *
     * @throws HandoverException when the writer could not do it, or stopped before it was done
     */
    @Override
    public Tally finish() {
        try {
            job.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inbox.submit(name);
        while (true) {
            // Asked before the last look for a result, so that one written just before the writer stopped is not missed.
            boolean gone = writerGone.getAsBoolean();
            Optional<Inbox.Result> result = inbox.takeResult(name);
            if (result.isPresent()) {
                return switch (result.get()) {
                    case Inbox.Result.Done done -> done.tally();
                    case Inbox.Result.Failed failed -> throw new HandoverException(
                            "'parley serve' could not do all of it: " + failed.reason());
                };
            }
            if (gone) {
                throw new HandoverException("'parley serve' stopped before it was done; it will be done"
                        + " when 'parley serve' starts again, or now if you repeat the command");
            }
            pause.run();
        }
    }

    @Override
    public void close() {
        try {
            job.close();
            Files.deleteIfExists(inbox.part(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
