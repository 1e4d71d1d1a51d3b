package dev.parley.intake;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that hold articles, told by the file's name. */
enum Format {
    TEXT, MARKDOWN, PAGE, LINES, ARCHIVE;

    /** The format with this extension, in any case; empty when there is none. */
    static Optional<Format> withExtension(String extension) {
        return switch (extension.toLowerCase(Locale.ROOT)) {
            case "txt" -> Optional.of(TEXT);
            case "md" -> Optional.of(MARKDOWN);
            case "html", "htm" -> Optional.of(PAGE);
            case "jsonl" -> Optional.of(LINES);
            case "warc" -> Optional.of(ARCHIVE);
            default -> Optional.empty();
        };
    }
}
