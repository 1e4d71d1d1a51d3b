package dev.parley.intake;

/** Articles of text files, whose bodies are the file from some place to its end, to the character. */
final class PlainText {

    private static final String FENCE = "---";

    private PlainText() {}

    /** The first line is the headline, all after its end the body. A line ends with LF, CR LF or CR. */
    static Draft text(String file) {
        String text = Utf8.withoutMark(file);
        int end = lineEnd(text, 0);
        return Draft.of(text.substring(0, end), text.substring(nextLine(text, end)));
    }

    /**
     * With front matter, the body is all after the line that closes it; where the front matter has no headline, a heading of
     * the first level in the body's first line names the article too. Without front matter, such a heading is the headline
     * and the body is all after its line; without either, the body is the whole file.
     */
    static Draft markdown(String file) throws Unreadable {
        String text = Utf8.withoutMark(file);
        int opened = lineEnd(text, 0);
        if (isFence(text, 0, opened)) {
            int start = nextLine(text, opened);
            for (int at = start; at < text.length(); at = nextLine(text, lineEnd(text, at))) {
                int closed = lineEnd(text, at);
                if (isFence(text, at, closed)) {
                    Fields fields = FrontMatter.read(text.substring(start, at), 2);
                    return underFrontMatter(fields, text.substring(nextLine(text, closed)));
                }
            }
        }
        String heading = heading(text);
        return heading.isEmpty()
                ? Draft.of("", text)
                : Draft.of(heading, text.substring(nextLine(text, opened)));
    }

    private static Draft underFrontMatter(Fields fields, String body) {
        Draft draft = fields.draft(body);
        return draft.headline().isEmpty() ? draft.withHeadline(heading(body)) : draft;
    }

    /** The words of a Markdown heading of the first level in the first line; empty when it is none. */
    private static String heading(String text) {
        String first = text.substring(0, lineEnd(text, 0));
        return first.startsWith("# ") ? first.substring(2).strip() : "";
    }

    private static boolean isFence(String text, int start, int end) {
        return text.substring(start, end).stripTrailing().equals(FENCE);
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int nextLine(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}
