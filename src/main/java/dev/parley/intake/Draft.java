package dev.parley.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an input says of itself, before the rules for what it leaves out.
 *
 * @param identifier null where none is given
 * @param headline empty where none is given
 * @param published the date as written, or null
 * @param body as given, perhaps blank
 */
record Draft(@Nullable String identifier, String headline, List<String> authors, @Nullable String publisher,
        @Nullable String published, @Nullable String url, @Nullable String collection, String body) {

    Draft {
        authors = List.copyOf(authors);
    }

    /** An input that has nothing but a headline and a text. */
    static Draft of(String headline, String body) {
        return new Draft(null, headline, List.of(), null, null, null, null, body);
    }

    Draft withHeadline(String other) {
        return new Draft(identifier, other, authors, publisher, published, url, collection, body);
    }

    Draft withUrl(String other) {
        return new Draft(identifier, headline, authors, publisher, published, other, collection, body);
    }
}
