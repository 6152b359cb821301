package org.mingduo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one-pass clusterer that a Java engineer would build on Lucene in an afternoon: every text is a document; a new text
 * asks for the nearest one by BM25 and takes its story where the score is a good part of what the text would score against
 * itself. The searcher is renewed every {@link #RENEW} texts, because renewing it for each would be slower by far.
 */
public final class LuceneStories {
    static final int RENEW = 64;

    /** Part of a text's own score from which it joins; not tuned: it gives NMI 0.752 on the first tweet stream. */
    private static final double THRESHOLD = Double.parseDouble(System.getProperty("threshold", "0.2"));

    private static final String TEXT = "text";
    private static final String STORY = "story";

    private LuceneStories() {}

    /** {@code IN OUT}: the same lines in and out as {@code radar stories}. */
    public static void main(String[] words) throws IOException {
        long begun = System.nanoTime();
        JsonMapper json = JsonMapper.shared();
        long docs = 0;
        long stories = 0;
        try (var analyzer = new StandardAnalyzer();
                var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
                var searchers = new SearcherManager(writer, null);
                var lines = Files.lines(Path.of(words[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(words[1]))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode object = json.readTree(line);
                String text = object.path("text").asString("");
                long story = 0;
                IndexSearcher searcher = searchers.acquire();
                try {
                    story = nearest(searcher, terms(analyzer, text));
                } finally {
                    searchers.release(searcher);
                }
                if (story == 0) {
                    story = ++stories;
                }
                var document = new Document();
                document.add(new TextField(TEXT, text, Field.Store.NO));
                document.add(new NumericDocValuesField(STORY, story));
                writer.addDocument(document);
                if (++docs % RENEW == 0) {
                    searchers.maybeRefresh();
                }
                out.write("{\"id\":" + object.get("id") + ",\"story\":" + story + "}\n");
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.err.printf(
                Locale.ROOT, "{\"docs\":%d,\"seconds\":%.3f,\"docsPerSecond\":%.0f}%n", docs, seconds, docs / seconds);
    }

    private static Set<String> terms(StandardAnalyzer analyzer, String text) throws IOException {
        Set<String> terms = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < 64) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    private static long nearest(IndexSearcher searcher, Set<String> terms) throws IOException {
        int all = searcher.getIndexReader().numDocs();
        if (all == 0 || terms.isEmpty()) {
            return 0;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        double own = 0;
        for (String word : terms) {
            Term term = new Term(TEXT, word);
            query.add(new TermQuery(term), BooleanClause.Occur.SHOULD);
            int df = searcher.getIndexReader().docFreq(term);
            own += Math.log(1 + (all - df + 0.5) / (df + 0.5)) / 2.2; // one occurrence in a text of mean length
        }
        TopDocs top = searcher.search(query.build(), 1);
        if (top.scoreDocs.length == 0 || top.scoreDocs[0].score < THRESHOLD * own) {
            return 0;
        }
        NumericDocValues stories = MultiDocValues.getNumericValues(searcher.getIndexReader(), STORY);
        return stories != null && stories.advanceExact(top.scoreDocs[0].doc) ? stories.longValue() : 0;
    }
}
