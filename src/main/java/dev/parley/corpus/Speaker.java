package dev.parley.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is said to have said it. There is no speaker without a mention in the article.
 *
 * @param name as full as the article has it: "Sergei Lavrov" where the mention says "he"
 * @param mention the words that attribute the quotation, where they stand in the body
 */
public record Speaker(String name, Span mention) {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "you", "who",
            "one", "some", "many", "others", "another", "that", "this", "which");

    /** What is read, not heard. It can be where words come from, but nobody is named by it. */
    private static final Set<String> WRITINGS = Set.of("account", "ad", "ads", "advertisement", "analysis",
            "article", "articles", "banner", "bill", "book", "caption", "column", "comment", "comments",
            "complaint", "document", "documents", "editorial", "email", "emails", "e-mail", "e-mails",
            "essay", "excerpt", "excerpts", "filing", "headline", "interview", "inscription", "item",
            "lawsuit",
            "letter", "letters", "line", "mail", "mailer", "memo", "memorandum", "memos", "message",
            "messages", "note", "notes", "op-ed", "page", "paper", "paragraph", "passage", "petition",
            "piece", "pitch", "placard", "platform", "poll", "polls", "post", "posts", "poster", "readout",
            "release", "remark", "remarks", "report", "reports", "resolution", "response", "review", "ruling",
            "sign", "signs", "slogan", "song", "speech", "spot", "statement", "statements", "story",
            "stories", "study", "suit", "survey", "testimonial", "testimony", "text", "texts", "title",
            "transcript", "transcripts", "tweet", "tweets", "video", "website", "words");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Set<String> AFTER_A_NOUN = Set.of("of", "from", "by", "for", "in", "on", "at", "to",
            "about", "with", "issued", "posted", "signed", "released", "sent", "that", "which");

    public Speaker {
        if (name.isBlank() || mention.isEmpty()) {
            throw new IllegalArgumentException("a speaker needs a name and a mention");
        }
    }

    /**
     * False when there is nobody to show: the article leaves open whom a pronoun means, or tells only in what the words stood
     * ("the message", "a statement from the campaign").
     */
    public boolean isNamed() {
        return !PRONOUNS.contains(name.toLowerCase(Locale.ROOT)) && !WRITINGS.contains(noun());
    }

    /** The noun that the rest of the name describes: the last word before an "of" or the like. */
    private String noun() {
        String noun = "";
        for (String word : SPACES.split(name, -1)) {
            if (AFTER_A_NOUN.contains(word)) {
                break;
            }
            noun = word;
        }
        return noun;
    }
}
