package dev.parley.answer;

import dev.parley.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and so what a quote that answers it is likely to hold. */
enum QuestionType {

    /** A person or body. */
    WHO("\\bwho(m|se|'s)?\\b", Held.NAME),
    /** A number or a span of time. */
    HOW_MANY("\\bhow (many|much|long|far|often|old|big|large|high|tall|fast|few)\\b",
            "[$€£]?\\d[\\d,.]*( ?(percent|%|million|billion|trillion))?|\\b(?=[bdefhmnost])(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?"
                    + "|billions?|several|half|none|no one|nobody)\\b"),
    /** A date or a time. */
    WHEN("\\b(when|whens|what (time|day|date|month|year)|which (day|date|month|year))\\b",
            "\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(January|February|March|April|May|June|July|August"
                    + "|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)( \\d{1,2}\\b)?"
                    + "|\\b(19|20)\\d\\d\\b|\\b\\d{1,2}(:\\d\\d)? ?[ap]\\.?m\\b|\\b(today|yesterday|tomorrow|tonight|midnight|noon)\\b"
                    + "|\\b(next|last|this|coming|past|earlier|later) (week|month|year|spring|summer|fall|autumn|winter|weekend|decade)\\b"
                    + "|\\b(days?|weeks?|months?|years?|hours?) (ago|later|before|after|earlier)\\b"
                    + "|\\b(at|by|until|before|after|upon) the (end|start|beginning|completion|close|conclusion)\\b"),
    /** A place. */
    WHERE("\\b(where|where'd|wheres|which (city|country|place|town|state))\\b",
            "(?<=\\b(in|at|from|to|near|outside|across|toward|around|on|inside|into) (the |a |an |his |her |their )?)"
                    + "(\\p{Lu}[\\p{L}.'’-]+( \\p{Lu}[\\p{L}.'’-]+)*|(\\p{Ll}+ )?(airport|hotel|city|border|street|hall|house|home|center"
                    + "|centre|park|room|capital|office|school|university|church|station|stadium|court|island|camp|village|town"
                    + "|hospital|prison|restaurant|store|theater|theatre|beach|garden|embassy|palace|building)\\b)"),
    /** A reason. */
    WHY("\\b(why|how come|for what reason|what (caused|led|prompted)|what was .{1,40} (reason|excuse)|reason)\\b",
            "\\b(because|since|due to|as a result|in order|so that|reason|over|given|to \\p{Ll}+|amid|for fear|citing|cited|so)\\b"),
    /** Somebody's words. */
    SAID("\\b(say|said|says|tell|told|tells|call|called|describe[ds]?|respond(ed)?|repl(y|ied)|think|thinks|thought"
            + "|warn(ed)?|claim(ed)?|promise[ds]?|conditions?)\\b|\\bwhat did\\b",
            "[\u201c\u201d\"\u00ab]|''|\\b(?=[satw])(said|says|told|added|tweeted|wrote|warned|according to)\\b"),
    /** Something that has a name, of a kind that is named. */
    WHICH("\\b(which|what) (?!(is|are|was|were|did|do|does|has|have|had|will|would|can|could|should|about|if|happened|made)\\b)\\p{L}",
            Held.NAME),
    /** Anything else. */
    OTHER("", "(?!)");

    /** Patterns that several types share; an enum's own constants come too late for its values. */
    private static final class Held {
        /** One or more words with a capital letter. */
        static final String NAME = "\\p{Lu}[\\p{L}'’-]*\\p{Ll}(\\.? \\p{Lu}[\\p{L}'’.-]+)*";
    }

    private final Pattern asked;
    private final Pattern held;

    QuestionType(String asked, String held) {
        this.asked = Pattern.compile(asked);
        this.held = Pattern.compile(held);
    }

    /** The first type, in their order here, whose words the question has. */
    static QuestionType of(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        for (QuestionType type : values()) {
            if (type.asked.matcher(lower).find()) {
                return type;
            }
        }
        return OTHER;
    }

    /** Where something of the kind that is asked for stands in {@code text}; nowhere for {@link #OTHER}. */
    List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (Matcher matcher = held.matcher(text); matcher.find();) {
            if (matcher.end() > matcher.start()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
