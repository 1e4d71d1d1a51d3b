package dev.parley.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/** What is kept with a commit of the index, and goes with it: the schema, and notes. */
final class CommitData {

    private static final String NOTE = "note ";

    private final IndexWriter writer;
    private final Map<String, String> data = new HashMap<>();

    /** That of the last commit under {@code writer}, for the next. */
    CommitData(IndexWriter writer) {
        this.writer = writer;
        Iterable<Map.Entry<String, String>> before = writer.getLiveCommitData();
        if (before != null) {
            before.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        put(Fields.SCHEMA, Fields.SCHEMA_VERSION);
    }

    private void put(String key, String value) {
        data.put(key, value);
        writer.setLiveCommitData(data.entrySet());
    }

    void note(String name, String text) {
        put(NOTE + name, text);
    }

    /** Takes over the notes of the commit that {@code reader} shows. */
    void takeOver(DirectoryReader reader) {
        of(reader).forEach((key, value) -> {
            if (key.startsWith(NOTE)) {
                put(key, value);
            }
        });
    }

    /** The note of that name; empty where there is none. */
    static Optional<String> note(@Nullable DirectoryReader reader, String name) {
        return reader == null ? Optional.empty() : Optional.ofNullable(of(reader).get(NOTE + name));
    }

    private static Map<String, String> of(DirectoryReader reader) {
        try {
            return reader.getIndexCommit().getUserData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
