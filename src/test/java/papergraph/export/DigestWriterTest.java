package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import papergraph.PapergraphException;
import papergraph.digest.DigestFile;
import papergraph.digest.DigestReader;
import papergraph.digest.SourceFile;
import papergraph.graph.DigestStatements;
import papergraph.graph.Iris;

class DigestWriterTest {
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
    private static final String DAY = "2024-04-15";
    private static final String REGULAR = """
            ## Daily Papers (2024-04-15)

            ### [A *B*: $x_1$](https://arxiv.org/abs/2404.00001)

            ![](https://a.org/b.png)

            [Watch Video](https://a.org/c.mp4)

            Vote: 22

            Authors: Ann Lee, Bo Xu, Jr., +

            kept words

            - first https://github.com/a/b에서
              goes on
              - nested
            - ***What's New***: second

            ### [Quiet](https://arxiv.org/abs/2404.00002)
            """;

    @Test
    void writesTheRegularShapeAsItWasRead() {
        assertEquals(REGULAR, written(REGULAR, false));
    }

    @Test
    void writesAnyOtherShapeAsTheRegularOne() {
        String other = """
                2024-04-15
                ===

                # Title [arXiv](https://arxiv.org/abs/2404.00001)
                **Authors**: ['Bo Xu', 'Ann Lee']
                ⬆️ 1,022
                <video src='https://a.org/c.mp4'></video>
                * first
                1. second
                """;

        assertEquals("""
                ## 2024-04-15

                ### [Title](https://arxiv.org/abs/2404.00001)

                [Watch Video](https://a.org/c.mp4)

                Vote: 1022

                Authors: Ann Lee, Bo Xu

                - first
                - second
                """, written(other, false));
    }

    @Test
    void writesNamesWithCommasAsAPythonList() {
        String digest = "## 2024-04-15\n\n### [A](https://arxiv.org/abs/2404.00001)\n\nAuthors: ['B, of C', \"D O'E\"]\n";

        assertEquals(digest, written(digest, false));
    }

    @Test
    void leavesOutTheProseOnRequest() {
        String facts = REGULAR.replaceAll("(?s)\nkept words.*second\n", "").replace("\n![]", "\nLink: <https://github.com/a/b>\n\n![]");

        assertEquals(facts, written(REGULAR, true));
    }

    @Test
    void knowsOnlyTheDigestsThereAre() {
        var writer = new DigestWriter(DatasetGraphFactory.createTxnMem(), IRIS);

        var e = assertThrows(PapergraphException.class, () -> writer.write("2024-01-01", false, new ByteArrayOutputStream()));
        assertEquals("there is no digest 2024-01-01", e.getMessage());
    }

    private static String written(String text, boolean factsOnly) {
        var out = new ByteArrayOutputStream();
        assertEquals(List.of(), new DigestWriter(said(text), IRIS).write(DAY, factsOnly, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DatasetGraph said(String text) {
        var source = new SourceFile(Path.of("day.md"), "day.md", "day.md");
        DigestFile file = new DigestReader(notice -> {}).read(source, text.getBytes(StandardCharsets.UTF_8));
        DatasetGraph dataset = DatasetGraphFactory.create();
        DigestStatements.say(IRIS, file, file.digests().get(0), DAY, dataset::add);
        return dataset;
    }
}
