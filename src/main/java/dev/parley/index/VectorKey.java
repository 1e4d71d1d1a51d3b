package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Sentence;
import dev.parley.embed.TextEncoder;
import dev.parley.embed.TitledText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the vectors of an article are made of, and a name for that by which they are found again. */
final class VectorKey {

    private VectorKey() {}

    /** The text that is turned into vectors. */
    static TitledText text(AnnotatedArticle annotated) {
        String body = annotated.article().body();
        return new TitledText(annotated.article().headline(),
                annotated.sentences().stream().map(sentence -> sentence.span().in(body)).toList());
    }

    /** The same for two articles when, and practically only when, one model makes the same vectors of both: SHA-256, in hex. */
    static String of(AnnotatedArticle annotated) {
        MessageDigest digest = sha256();
        update(digest, TextEncoder.MODEL);
        update(digest, annotated.article().headline());
        String body = annotated.article().body();
        for (Sentence sentence : annotated.sentences()) {
            update(digest, sentence.span().in(body));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The length goes first, so that two texts cannot be mistaken for two others that run together alike. */
    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
