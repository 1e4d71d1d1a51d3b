package dev.parley.intake;

import dev.parley.corpus.Article;
import dev.parley.corpus.PublicationDate;
import dev.parley.corpus.WhiteSpace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every article passes, whatever its format: what names it, what is filled in, what is refused. It remembers
 * what came in this run, in about 200 bytes an article.
 */
final class Admission {

    private static final int LONGEST_IDENTIFIER = 2_048;

    /** How much of a value a message repeats. */
    private static final int SHOWN = 60;

    /** The host of a URL as it is found in the wild, with characters in its path that {@code java.net.URI} refuses. */
    private static final Pattern HOST = Pattern.compile(
            "\\s*[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^\\]/?#]+]|[^/?#:@\\s]+).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final @Nullable String collection;
    private final MessageDigest sha256;
    private final Map<Digest, Seen> seen = new HashMap<>();

    /** @param collection the one that every article is put in; null leaves each in the one that it names itself */
    Admission(@Nullable String collection) {
        this.collection = collection;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** @param fallback the identifier of an article that gives none and has no URL */
    Outcome admit(Draft draft, Origin origin, String fallback) {
        String url = Optional.ofNullable(draft.url()).filter(given -> !given.isBlank()).orElse(null);
        String identifier = draft.identifier() != null ? draft.identifier() : url != null ? url : fallback;
        Optional<String> problem = problemWith(draft, identifier);
        if (problem.isPresent()) {
            return new Outcome.Refused(origin, problem.get());
        }
        List<String> warnings = new ArrayList<>();
        Article article = new Article(identifier, draft.headline(),
                draft.authors().stream().filter(author -> !author.isBlank()).toList(),
                publisher(draft.publisher(), url),
                date(draft.published(), warnings), url, collection != null ? collection : draft.collection(),
                draft.body());
        return first(article, origin, warnings);
    }

    private static Optional<String> problemWith(Draft draft, String identifier) {
        if (WhiteSpace.only(draft.body())) {
            return Optional.of("no article text");
        }
        if (identifier.isBlank()) {
            return Optional.of("the identifier is blank");
        }
        if (identifier.codePointCount(0, identifier.length()) > LONGEST_IDENTIFIER) {
            return Optional.of(String.format(Locale.ROOT, "the identifier is longer than %,d characters",
                    LONGEST_IDENTIFIER));
        }
        List<String> texts = new ArrayList<>(draft.authors());
        texts.addAll(List.of(identifier, draft.headline(), draft.body()));
        Optional.ofNullable(draft.publisher()).ifPresent(texts::add);
        Optional.ofNullable(draft.published()).ifPresent(texts::add);
        Optional.ofNullable(draft.url()).ifPresent(texts::add);
        if (!texts.stream().allMatch(Utf8::isWellFormed)) {
            return Optional.of("not Unicode text: half of a surrogate pair");
        }
        return Optional.ofNullable(draft.collection()).flatMap(CollectionName::problemWith);
    }

    private static @Nullable String publisher(@Nullable String given, @Nullable String url) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        Matcher host = HOST.matcher(url == null ? "" : url);
        return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable PublicationDate date(@Nullable String given, List<String> warnings) {
        if (given == null || given.isBlank()) {
            return null;
        }
        Optional<PublicationDate> date = PublicationDate.parse(given);
        if (date.isEmpty()) {
            warnings.add("kept without a date: \"" + Printable.of(given, SHOWN) + "\" is none");
        }
        return date.orElse(null);
    }

    private Outcome first(Article article, Origin origin, List<String> warnings) {
        Seen now = new Seen(digest(ArticleJson.write(article)), origin);
        Seen before = seen.putIfAbsent(digest(article.identifier()), now);
        if (before == null) {
            return new Outcome.Read(article, origin, warnings);
        }
        if (before.content.equals(now.content)) {
            return new Outcome.Repeated(origin, before.origin);
        }
        return new Outcome.Refused(origin, "the identifier \"" + Printable.of(article.identifier(), SHOWN)
                + "\" was handed in before, with another content, by " + before.origin);
    }

    private Digest digest(String text) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Digest(hash.getLong(), hash.getLong());
    }

    /** Half of a SHA-256: two of a billion articles share one by chance with odds of 1 to 10²⁰. */
    private record Digest(long high, long low) {}

    private record Seen(Digest content, Origin origin) {}
}
