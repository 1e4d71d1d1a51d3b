package dev.parley.corpus;

/**
 * Who is said to have said it. There is no speaker without a mention in the article.
 *
 * @param name as full as the article has it: "Sergei Lavrov" where the mention says "he"
 * @param mention the words that attribute the quotation, where they stand in the body
 */
public record Speaker(String name, Span mention) {

    public Speaker {
        if (name.isBlank() || mention.isEmpty()) {
            throw new IllegalArgumentException("a speaker needs a name and a mention");
        }
    }
}
