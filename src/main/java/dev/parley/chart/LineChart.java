package dev.parley.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line through points, on two labelled axes, as an SVG that stands alone or inside a page. It has the colour of the text
 * around it, and a title and a description for those who do not see it.
 *
 * @param title what it shows, in a few words
 * @param description what it shows, in a sentence
 * @param points in the order of the line; perhaps none
 * @param marks points with a name
 */
public record LineChart(String title, String description, Axis x, Axis y, List<Point> points,
        List<Mark> marks) {

    /** A place, in the units of the axes. */
    public record Point(double x, double y) {
        public Point {
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("no place for " + x + ", " + y);
            }
        }
    }

    /** A point of the line that is named beside it. */
    public record Mark(Point at, String label) {}

    // The size of a phone's screen, so that there the letters have their own size; and the place within the axes' labels.
    private static final int WIDTH = 360;
    private static final int HEIGHT = 270;
    private static final int LEFT = 58;
    private static final int TOP = 14;
    private static final int RIGHT = 18;
    private static final int BOTTOM = 48;

    public LineChart {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
    }

    /** The picture, as one SVG element. */
    public String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\" font-family=\"sans-serif\""
                        .formatted(WIDTH, HEIGHT))
                .append(" font-size=\"12\" fill=\"currentColor\">\n");
        svg.append("<title>%s</title>\n<desc>%s</desc>\n".formatted(escape(title), escape(description)));
        y.ticks().forEach(tick -> svg.append(horizontal(tick)));
        x.ticks().forEach(tick -> svg.append(vertical(tick)));
        int middle = (LEFT + WIDTH - RIGHT) / 2;
        svg.append(text(middle, HEIGHT - 8, "middle", x.label()));
        int center = (TOP + HEIGHT - BOTTOM) / 2;
        svg.append("<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
                .formatted(center, escape(y.label())));
        svg.append(line());
        marks.forEach(mark -> svg.append(mark(mark)));
        return svg.append("</svg>\n").toString();
    }

    private String horizontal(Axis.Tick tick) {
        double at = down(tick.value());
        return grid(LEFT, at, WIDTH - RIGHT, at) + text(LEFT - 6, at + 4, "end", tick.label());
    }

    private String vertical(Axis.Tick tick) {
        double at = across(tick.value());
        return grid(at, TOP, at, HEIGHT - BOTTOM) + text(at, HEIGHT - BOTTOM + 16, "middle", tick.label());
    }

    private String line() {
        if (points.size() == 1) {
            return dot(points.getFirst(), 2);
        }
        return points.isEmpty()
                ? ""
                : points.stream().map(point -> number(across(point.x)) + "," + number(down(point.y)))
                        .collect(Collectors.joining(" ",
                                "<polyline fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\""
                                        + " stroke-linejoin=\"round\" points=\"",
                                "\"/>\n"));
    }

    /** A dot with its name on the side where there is more room: below it, or above when that is near the axis. */
    private String mark(Mark mark) {
        boolean right = x.share(mark.at.x) > 0.5;
        boolean low = y.share(mark.at.y) < 0.15;
        return dot(mark.at, 4) + text(across(mark.at.x) + (right ? -6 : 6), down(mark.at.y) + (low ? -8 : 18),
                right ? "end" : "start", mark.label);
    }

    private String dot(Point point, int radius) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n".formatted(number(across(point.x)),
                number(down(point.y)), radius);
    }

    private static String grid(double x1, double y1, double x2, double y2) {
        return "<path d=\"M%s %sL%s %s\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/>\n".formatted(
                number(x1),
                number(y1), number(x2), number(y2));
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n".formatted(number(x), number(y),
                anchor,
                escape(words));
    }

    private double across(double value) {
        return LEFT + x.share(value) * (WIDTH - RIGHT - LEFT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    /** Text for XML, which has no place at all for some characters; those are shown as replaced. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The production Char of XML 1.0. */
    private static boolean isOfXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
