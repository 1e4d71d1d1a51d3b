package dev.parley.index;

import dev.parley.corpus.AnnotatedArticle;
import dev.parley.corpus.Article;
import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of an article's annotations: variable-length integers, spans as start and length, so that a sentence takes
 * some five bytes.
 */
final class Annotations {

    private static final byte ABSENT = 0;
    private static final byte PRESENT = 1;

    private Annotations() {}

    static byte[] write(AnnotatedArticle annotated) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeVInt(annotated.sentences().size());
            for (Sentence sentence : annotated.sentences()) {
                writeSpan(out, sentence.span());
                out.writeVInt(sentence.paragraph());
            }
            out.writeVInt(annotated.quotations().size());
            for (Quotation quotation : annotated.quotations()) {
                writeSpan(out, quotation.span());
                writeSpeaker(out, quotation.speaker());
                writeOptionalSpan(out, quotation.cue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toArrayCopy();
    }

    static AnnotatedArticle read(Article article, BytesRef bytes) {
        DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        try {
            int sentenceCount = in.readVInt();
            List<Sentence> sentences = new ArrayList<>(sentenceCount);
            for (int i = 0; i < sentenceCount; i++) {
                sentences.add(new Sentence(readSpan(in), in.readVInt()));
            }
            int quotationCount = in.readVInt();
            List<Quotation> quotations = new ArrayList<>(quotationCount);
            for (int i = 0; i < quotationCount; i++) {
                quotations.add(new Quotation(readSpan(in), readSpeaker(in), readOptionalSpan(in)));
            }
            return new AnnotatedArticle(article, sentences, quotations);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void writeSpeaker(DataOutput out, @Nullable Speaker speaker) throws IOException {
        if (speaker == null) {
            out.writeByte(ABSENT);
        } else {
            out.writeByte(PRESENT);
            out.writeString(speaker.name());
            writeSpan(out, speaker.mention());
        }
    }

    private static @Nullable Speaker readSpeaker(DataInput in) throws IOException {
        return in.readByte() == ABSENT ? null : new Speaker(in.readString(), readSpan(in));
    }

    private static void writeOptionalSpan(DataOutput out, @Nullable Span span) throws IOException {
        if (span == null) {
            out.writeByte(ABSENT);
        } else {
            out.writeByte(PRESENT);
            writeSpan(out, span);
        }
    }

    private static @Nullable Span readOptionalSpan(DataInput in) throws IOException {
        return in.readByte() == ABSENT ? null : readSpan(in);
    }

    private static void writeSpan(DataOutput out, Span span) throws IOException {
        out.writeVInt(span.start());
        out.writeVInt(span.length());
    }

    private static Span readSpan(DataInput in) throws IOException {
        int start = in.readVInt();
        return new Span(start, start + in.readVInt());
    }
}
