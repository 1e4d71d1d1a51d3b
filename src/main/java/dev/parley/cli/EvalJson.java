package dev.parley.cli;

import dev.parley.eval.Curve;
import dev.parley.eval.Evaluation;
import dev.parley.eval.Figures;
import dev.parley.eval.Grade;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A result as one line of JSON, figures unrounded. A figure that there is none of is absent. */
final class EvalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private EvalJson() {}

    static String of(Evaluation result) {
        ObjectNode json = figures(result.all());
        json.put("threshold", result.threshold());
        ArrayNode precisions = json.putArray("precisionAtCoverage");
        for (double coverage : Evaluation.COVERAGES) {
            result.curve().at(coverage).ifPresent(point -> precisions.addObject().put("atLeast", coverage)
                    .setAll(point(point)));
        }
        ObjectNode types = json.putObject("types");
        result.byType().forEach((type, figures) -> types.set(type, figures(figures)));
        ArrayNode curve = json.putArray("curve");
        result.curve().points().forEach(point -> curve.add(point(point)));
        ArrayNode misses = json.putArray("misses");
        result.misses().forEach(miss -> misses.add(miss(miss)));
        return MAPPER.writeValueAsString(json);
    }

    private static ObjectNode figures(Figures figures) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("questions", figures.answerable() + figures.unanswerable());
        json.put("answerable", figures.answerable());
        json.put("unanswerable", figures.unanswerable());
        put(json, "quote@1", figures.quoteAt1());
        put(json, "hit@5", figures.hitAt5());
        put(json, "mrr", figures.reciprocalRank());
        put(json, "auroc", figures.auroc());
        put(json, "coverage", figures.coverage());
        put(json, "precision", figures.precision());
        put(json, "refused", figures.refused());
        put(json, "medianMilliseconds", figures.milliseconds());
        return json;
    }

    private static ObjectNode point(Curve.Point point) {
        return MAPPER.createObjectNode().put("threshold", point.threshold()).put("coverage", point.coverage())
                .put("precision", point.precision());
    }

    private static ObjectNode miss(Grade miss) {
        ObjectNode json = MAPPER.createObjectNode().put("id", miss.question().id())
                .put("question", miss.question().question().text());
        ArrayNode answers = json.putArray("answers");
        miss.question().answers().forEach(answers::add);
        if (!miss.question().articles().isEmpty()) {
            ArrayNode articles = json.putArray("articles");
            miss.question().articles().forEach(articles::add);
        }
        json.put("answered", miss.answered()).put("confidence", miss.confidence());
        Grade.Best best = miss.best();
        if (best != null) {
            json.put("article", best.article()).put("text", best.text());
        }
        if (miss.rank() > 0) {
            json.put("rank", miss.rank());
        }
        return json;
    }

    private static void put(ObjectNode json, String key, OptionalDouble figure) {
        if (figure.isPresent()) {
            json.put(key, figure.getAsDouble());
        }
    }
}
