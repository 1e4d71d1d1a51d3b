package dev.parley.text;

import dev.parley.corpus.Quotation;
import dev.parley.corpus.Sentence;
import dev.parley.corpus.Span;
import dev.parley.corpus.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Joins the quotations of a body with their speakers, paragraph by paragraph. */
final class Attribution {

    private final String body;
    private final List<Paragraphs.Run> runs;
    private final List<Sentence> sentences;
    private final List<MarkedText> marked;
    private final @Nullable Source[] sources;

    private Attribution(String body, List<Paragraphs.Run> runs, List<Sentence> sentences,
            List<MarkedText> marked) {
        this.body = body;
        this.runs = runs;
        this.sentences = sentences;
        this.marked = marked;
        this.sources = new Source[marked.size()];
    }

    static List<Quotation> attribute(String body, List<Paragraphs.Run> runs, List<Sentence> sentences,
            List<MarkedText> marked) {
        return new Attribution(body, runs, sentences, marked).quotations();
    }

    private List<Quotation> quotations() {
        Tokens reader = new Tokens(body, sentences, marked);
        List<List<Token>> paragraphs = new ArrayList<>();
        for (Paragraphs.Run run : runs) {
            paragraphs.add(reader.read(run.span()));
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            paragraph(paragraphs.get(i), i == 0 ? List.of() : paragraphs.get(i - 1));
        }
        People people = new People(body, paragraphs);
        List<Transcripts.@Nullable Turn> turns = Transcripts.find(body, runs);
        List<Quotation> quotations = new ArrayList<>();
        int next = 0;
        for (int run = 0; run < runs.size(); run++) {
            Transcripts.Turn turn = turns.get(run);
            if (turn != null) {
                quotations.add(new Quotation(turn.speech(),
                        turn.label() == null ? null : speaker(people, turn.label()), null));
            }
            for (; next < marked.size() && marked.get(next).run() == run; next++) {
                // Marks within a turn are speech within speech.
                if (turn == null) {
                    Source source = sources[next];
                    quotations.add(new Quotation(marked.get(next).inside(),
                            source == null ? null : speaker(people, source.mention()),
                            source == null ? null : source.cue()));
                }
            }
        }
        return quotations;
    }

    private Speaker speaker(People people, Span mention) {
        return new Speaker(people.name(mention, sentenceAt(mention.start())), mention);
    }

    private int sentenceAt(int position) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void paragraph(List<Token> tokens, List<Token> before) {
        int[] quotations = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isQuotation()).toArray();
        if (quotations.length == 0) {
            return;
        }
        ParagraphAttribution attribution = new ParagraphAttribution(body, marked, tokens);
        for (int at : quotations) {
            sources[tokens.get(at).marked()] = attribution.ofSentence(at);
        }
        // One sentence with several quotations: ''the first'' and ''the second,'' he said.
        for (int k = quotations.length - 2; k >= 0; k--) {
            int number = tokens.get(quotations[k]).marked();
            if (sources[number] == null && attribution.sentenceStart(quotations[k + 1]) == attribution
                    .sentenceStart(quotations[k])) {
                sources[number] = sources[number + 1];
            }
        }
        int previous = -1;
        for (int at : quotations) {
            int number = tokens.get(at).marked();
            if (sources[number] == null) {
                sources[number] = fromBefore(attribution, tokens, at, previous);
            }
            previous = at;
        }
        // Speech that only a later sentence attributes: "…." "…," he said.
        for (int k = quotations.length - 2; k >= 0; k--) {
            int number = tokens.get(quotations[k]).marked();
            if (sources[number] == null) {
                sources[number] = sources[number + 1];
            }
        }
        if (sources[tokens.get(quotations[0]).marked()] == null) {
            fromParagraphBefore(tokens, before, quotations);
        }
    }

    private @Nullable Source fromBefore(ParagraphAttribution attribution, List<Token> tokens, int at,
            int previous) {
        int start = attribution.sentenceStart(at);
        if (attribution.isTitle(at)) {
            return null;
        }
        if (previous >= 0 && sources[tokens.get(previous).marked()] != null) {
            return sources[tokens.get(previous).marked()];
        }
        return start == at && at > 0 && attribution.isWhole(at) ? attribution.ofSentenceBefore(at) : null;
    }

    private void fromParagraphBefore(List<Token> tokens, List<Token> before, int[] quotations) {
        if (before.isEmpty()) {
            return;
        }
        Source source = null;
        Token last = before.getLast();
        int first = tokens.get(quotations[0]).marked();
        if (first > 0 && !marked.get(first - 1).closed()) {
            source = sources[first - 1];
        } else if (last.isMark(":")) {
            source = new ParagraphAttribution(body, marked, before).ofSentenceBefore(before.size());
        } else if (quotations.length == tokens.size()) {
            // A paragraph of nothing but speech goes on with the speech of the one before.
            int spoken = first - 1;
            source = spoken >= 0 && before.stream().anyMatch(token -> token.marked() == spoken)
                    ? sources[spoken]
                    : null;
        }
        for (int at : quotations) {
            if (sources[tokens.get(at).marked()] == null) {
                sources[tokens.get(at).marked()] = source;
            }
        }
    }
}
