package dev.parley.index;

import dev.parley.Corpus;
import dev.parley.corpus.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** The passages of articles in plain Lucene, all their fields, on disk until it is closed. */
public final class PlainIndex implements AutoCloseable {

    private final Path folder;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public PlainIndex(List<Article> articles) throws IOException {
        folder = Files.createTempDirectory("parley-benchmark-");
        directory = FSDirectory.open(folder);
        new PlainLucene(articles).index(directory, true);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** See {@link PlainLucene#search}. */
    public TopDocs search(String question, boolean allFields, int most) throws IOException {
        return PlainLucene.search(searcher, question, allFields, most);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        Corpus.delete(folder);
    }
}
