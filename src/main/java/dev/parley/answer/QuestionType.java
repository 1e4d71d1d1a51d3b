package dev.parley.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, and so what a quote that answers it is likely to hold. */
enum QuestionType {

    /** A person or body. */
    WHO("\\bwho(m|se|'s)?\\b", "\\p{Lu}\\p{L}+"),
    /** A number or a span of time. */
    HOW_MANY("\\bhow (many|much|long|far|often|old|big|large|high)\\b",
            "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?"
                    + "|billions?|several|half|hours?|days?|weeks?|months?|years?|decades?|none|no one)\\b"),
    /** A date or a time. */
    WHEN("\\b(when|what (time|day|date|month|year)|which (day|date|month|year))\\b",
            "\\d|\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(January|February|March|April|May|June|July|August"
                    + "|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\b"
                    + "|\\b(today|yesterday|tomorrow|tonight|morning|evening|week|month|year|ago|until|midnight|noon)\\b"),
    /** A place. */
    WHERE("\\b(where|which (city|country|place|town))\\b",
            "\\b(in|at|from|to|near|outside|across|toward|around) (the )?\\p{Lu}"),
    /** A reason. */
    WHY("\\b(why|how come|for what reason|what (caused|led|prompted))\\b",
            "\\b(because|after|since|due to|as a result|in order|so that|reason|over|given|to \\p{Ll}+|amid|for fear)\\b"),
    /** Somebody's words. */
    SAID("\\b(say|said|says|tell|told|tells|call|called|describe[ds]?|respond(ed)?|repl(y|ied)|think|thinks|thought"
            + "|warn(ed)?|claim(ed)?|promise[ds]?|conditions?)\\b|\\bwhat did\\b",
            "[\u201c\u201d\"\u00ab]|''|\\b(said|says|told|added|tweeted|wrote|warned|according to)\\b"),
    /** Anything else. */
    OTHER("", "");

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

    /** True when the text holds something of the kind that is asked for; always for {@link #OTHER}. */
    boolean isHeldBy(String text) {
        return held.matcher(text).find();
    }
}
