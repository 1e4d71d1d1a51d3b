package dev.parley.answer;

import dev.parley.embed.TextEncoder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Dump {
    static TrainingSet alldates(TrainingSet s) {
        return new TrainingSet(s.name(), s.articles(),
                s.questions().stream()
                        .map(q -> new TrainingQuestion(q.id(),
                                new Question(q.question().text() + " search all dates", q.question().asked()),
                                q.articles(), q.answers(), q.places()))
                        .toList());
    }
    public static void main(String[] a) throws Exception {
        Path data = Path.of(a[0]);
        Path work = Path.of(a[1]);
        TrainingSet set = switch (a[2]) {
            case "news" -> TrainingSet.news(data);
            case "quiz" -> TrainingSet.quiz(data, 3);
            case "quizall" -> alldates(TrainingSet.quiz(data, 3));
            case "encyclopedia" -> TrainingSet.encyclopedia(data);
            default -> TrainingSet.passages(data, 5);
        };
        try (TextEncoder encoder = TextEncoder.load()) {
            Path folder = Examples.index(set, work, encoder);
            if (a.length < 4) return;
            try (PrintWriter w = new PrintWriter(Files.newBufferedWriter(Path.of(a[3])))) {
                StringBuilder h = new StringBuilder(
                        "id\tgroup\tanswerable\tright\tarticle\tstart\tend\tlen\ttype\tunknown\ttotal\tterms");
                for (Feature f : Feature.values())
                    h.append('\t').append(f);
                w.println(h + "\ttext");
                Examples.forEach(set, folder, a.length > 4 ? null : encoder, e -> {
                    double tot = e.sought().terms().stream().mapToDouble(WantedTerm::weight).sum(),
                            unk = e.sought().terms().stream().filter(t -> !t.known())
                                    .mapToDouble(WantedTerm::weight).sum();
                    for (Examples.Row r : e.rows()) {
                        StringBuilder b = new StringBuilder();
                        var q = r.quote().quote();
                        b.append(e.question().id()).append('\t').append(e.question().group()).append('\t')
                                .append(e.question().isAnswerable() ? 1 : 0).append('\t')
                                .append(r.right() ? 1 : 0).append('\t').append(q.article().identifier())
                                .append('\t').append(q.span().start()).append('\t').append(q.span().end())
                                .append('\t').append(q.position().length()).append('\t')
                                .append(e.sought().type()).append('\t').append(tot == 0 ? 0 : unk / tot)
                                .append('\t').append(tot).append('\t').append(e.sought().terms().size());
                        for (Feature f : Feature.values())
                            b.append('\t').append(String.format("%.5f", r.features().get(f)));
                        w.println(b + "\t" + q.text().replaceAll("\\s+", " "));
                    }
                });
            }
        }
    }
}
