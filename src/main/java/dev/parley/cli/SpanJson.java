package dev.parley.cli;

import dev.parley.corpus.Span;
import dev.parley.corpus.TextPosition;
import dev.parley.corpus.TextPositions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Spans of one body as JSON: {@code start} and {@code end} in code points, and the {@code text} between them. */
final class SpanJson {

    private final String body;
    private final TextPositions positions;

    SpanJson(String body) {
        this.body = body;
        this.positions = new TextPositions(body);
    }

    ObjectNode of(Span span) {
        TextPosition position = positions.of(span);
        return JsonMapper.shared().createObjectNode().put("start", position.start())
                .put("end", position.end())
                .put("text", span.in(body));
    }
}
