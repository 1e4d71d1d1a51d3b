package dev.parley.text;

import java.util.Set;

/** Abbreviations of English news, without their last full stop, and what their full stop can mean. */
final class Abbreviations {

    /** What a full stop after a word means for the sentence. */
    enum Kind {
        /** The word is no abbreviation: the sentence ends. */
        NONE,
        /** A name or another word must follow: the sentence never ends. */
        NEVER_LAST,
        /** A number may follow; before anything else it is a word of its own. */
        BEFORE_NUMBER,
        /** The sentence ends only before a word that likely starts one. */
        PERHAPS_LAST,
        /** The sentence ends, unless a day, a month or a time zone follows. */
        HOUR
    }

    private static final Set<String> NEVER_LAST = Set.of("mr", "mrs", "ms", "mx", "dr", "prof", "sen", "sens",
            "rep", "reps", "gen",
            "gov", "govs", "lt", "col", "sgt", "capt", "adm", "rev", "hon", "pres", "amb", "maj", "cmdr",
            "cpl", "pvt", "det", "supt",
            "insp", "st", "ste", "mt", "ft", "msgr", "mme", "mlle", "messrs", "atty", "asst", "dept", "vs",
            "v", "i.e", "e.g", "cf",
            "viz", "approx", "lt.gov", "brig", "del", "sec", "min", "secy", "comdr", "lieut");

    private static final Set<String> BEFORE_NUMBER = Set.of("no", "nos", "p", "pp", "vol", "ch", "fig", "art",
            "ca", "para", "sect");

    private static final Set<String> PERHAPS_LAST = Set.of("inc", "corp", "co", "cos", "ltd", "llc", "plc",
            "jr", "sr", "bros", "assn",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
            "tues", "wed", "thu",
            "thur", "thurs", "fri", "ave", "blvd", "rd", "hwy", "univ", "dist", "ed", "ala", "ariz", "ark",
            "calif", "colo", "conn",
            "fla", "ill", "ind", "kan", "kans", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo",
            "mont", "neb", "nebr", "nev",
            "n.h", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va", "wash", "wis", "wyo", "ph.d",
            "d.c");

    private static final Set<String> AFTER_HOUR = Set.of("Monday", "Tuesday", "Wednesday", "Thursday",
            "Friday", "Saturday", "Sunday",
            "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
            "January", "February",
            "August", "September", "October", "November", "December", "ET", "EST", "EDT", "PT", "PST", "PDT",
            "CT", "CST", "CDT",
            "MT", "GMT", "UTC", "BST", "CET", "Eastern", "Pacific", "Central", "Mountain");

    /** Words that, capitalised after an abbreviation, more likely start a sentence than go on with a name. */
    private static final Set<String> STARTERS = Set.of("The", "This", "That", "These", "Those", "In", "It",
            "It's", "It\u2019s", "Its",
            "But", "He", "He's", "He\u2019s", "His", "She", "She's", "She\u2019s", "Her", "They", "Their",
            "We", "Our", "You", "Your",
            "And", "If", "When", "While", "After", "Before", "As", "At", "On", "For", "From", "By", "With",
            "To", "However", "Meanwhile",
            "Although", "Though", "There", "Then", "Also", "Some", "Many", "Most", "Others", "Another", "An",
            "A", "What", "Who",
            "Why", "How", "Where", "Yet", "So", "Now", "Here", "Not", "All", "Both", "Each", "Every",
            "During", "Since", "Until",
            "Because", "Despite", "According", "Among", "Earlier", "Later", "Once", "Even", "Just", "Only",
            "Still", "Asked",
            "Nobody", "Nothing", "Several", "My", "I", "I'm", "I\u2019m", "Or", "Mr", "Mrs", "Ms");

    private Abbreviations() {}

    /**
     * @param lower the word before the full stop, in lower case
     * @param initials true when it stands in capitals, each perhaps with its own full stop ("F", "U.S")
     */
    static Kind kind(String lower, boolean initials) {
        if (NEVER_LAST.contains(lower)) {
            return Kind.NEVER_LAST;
        }
        if (BEFORE_NUMBER.contains(lower)) {
            return Kind.BEFORE_NUMBER;
        }
        if (lower.equals("a.m") || lower.equals("p.m")) {
            return Kind.HOUR;
        }
        return initials || PERHAPS_LAST.contains(lower) ? Kind.PERHAPS_LAST : Kind.NONE;
    }

    static boolean startsSentence(String word) {
        return STARTERS.contains(word);
    }

    static boolean followsHour(String word) {
        return AFTER_HOUR.contains(word);
    }
}
