package dev.parley.index;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The English analysis chain of passages and questions: words by Unicode's rules, without possessive endings, case, accents
 * and the dots of acronyms, reduced to their stems. Stop words stay: a question about "the Who" has no other words, and BM25
 * weighs frequent words down by itself.
 */
final class PassageAnalyzer extends Analyzer {

    /** A dot of an acronym; that of a number stays. */
    private static final Pattern DOT = Pattern.compile("(?<=\\p{L})\\.");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new EnglishPossessiveFilter(words);
        terms = new LowerCaseFilter(terms);
        terms = new ASCIIFoldingFilter(terms);
        terms = new PatternReplaceFilter(terms, DOT, "", true);
        terms = new PorterStemFilter(terms);
        return new TokenStreamComponents(words, terms);
    }
}
