package dev.parley.text;

import java.util.Set;

/** The verbs with which news attributes speech. */
final class CueVerbs {

    /** Verbs of speech in the forms that stand beside a quotation. */
    private static final Set<String> SPEECH = Set.of("said", "says", "say", "saying", "asked", "asks", "asking", "added", "adds",
            "adding", "told", "tells", "telling", "wrote", "writes", "writing", "tweeted", "tweets", "tweeting", "warned", "warns",
            "argued", "argues", "explained", "explains", "noted", "notes", "replied", "replies", "responded", "responds", "continued",
            "continues", "declared", "declares", "insisted", "insists", "stated", "states", "concluded", "concludes", "announced",
            "recalled", "recalls", "joked", "shouted", "yelled", "chanted", "quipped", "remarked", "observed", "acknowledged",
            "admitted", "claimed", "complained", "contended", "countered", "cried", "exclaimed", "predicted", "stressed",
            "suggested", "urged", "vowed", "wondered", "lamented", "boasted", "bellowed", "charged", "commented", "conceded",
            "confided", "quoted", "repeated", "retorted", "snapped", "thundered", "mused", "emphasized", "reiterated");

    private CueVerbs() {
    }

    static boolean isSpeech(String word) {
        return SPEECH.contains(word);
    }
}
