package dev.parley.index;

import dev.parley.corpus.Article;
import dev.parley.corpus.Sentence;
import dev.parley.text.Sentences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;

/**
 * What Parley is measured against: the same passages as bare documents of Lucene, a sentence each, through the same analyzer
 * into fields of the same kinds, with nothing stored, no blocks, and no articles.
 */
public final class PlainLucene {

    private record Passage(String sentence, String surroundings, String headline) {}

    private final List<Passage> passages = new ArrayList<>();

    /** The sentences are found here, before anything is measured. */
    public PlainLucene(List<Article> articles) {
        for (Article article : articles) {
            List<String> sentences = Sentences.find(article.body()).stream().map(Sentence::span)
                    .map(span -> span.in(article.body())).toList();
            for (int i = 0; i < sentences.size(); i++) {
                String before = i == 0 ? "" : sentences.get(i - 1);
                String after = i == sentences.size() - 1 ? "" : sentences.get(i + 1);
                passages.add(new Passage(sentences.get(i), before + "\n" + after, article.headline()));
            }
        }
    }

    /**
     * Adds all passages and commits.
     *
     * @param allFields false for the sentence alone, without its surroundings and the headline
     */
    public void index(Directory directory, boolean allFields) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new PassageAnalyzer()))) {
            for (Passage passage : passages) {
                Document document = new Document();
                document.add(new TextField(Fields.SENTENCE, passage.sentence, Store.NO));
                if (allFields) {
                    document.add(new Field(Fields.SURROUNDINGS, passage.surroundings, Fields.BAG_OF_WORDS));
                    document.add(new Field(Fields.PASSAGE_HEADLINE, passage.headline, Fields.BAG_OF_WORDS));
                }
                writer.addDocument(document);
            }
            writer.commit();
        }
    }

    /** The best {@code most} passages for the words of {@code question} that are no English stop words. */
    public static TopDocs search(IndexSearcher searcher, String question, boolean allFields, int most)
            throws IOException {
        Set<String> fields = allFields
                ? Set.of(Fields.SENTENCE, Fields.SURROUNDINGS, Fields.PASSAGE_HEADLINE)
                : Set.of(Fields.SENTENCE);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Token token : Tokens.of(question)) {
            if (!EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(token.term())) {
                fields.forEach(field -> query.add(term(field, token), Occur.SHOULD));
            }
        }
        return searcher.search(query.build(), most);
    }

    private static Query term(String field, Token token) {
        return new TermQuery(new Term(field, token.term()));
    }
}
