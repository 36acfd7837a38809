package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.PapergraphException;
import papergraph.graph.Vocabulary;

class ExporterTest {
    @Nested
    class Turtle implements FormatContract {
        @Override
        public Format format() {
            return Format.TURTLE;
        }

        @Test
        void saysWhatAThingIsFirstAndShortensAddresses() {
            String turtle = export(Format.TURTLE, sample());

            assertTrue(turtle.contains("@prefix paper:"), turtle);
            assertTrue(turtle.matches("(?s).*\npaper:2404\\.00001\\s+rdf:type\\s+pg:Paper;\n.*"), turtle);
        }
    }

    @Nested
    class Trig implements FormatContract {
        @Override
        public Format format() {
            return Format.TRIG;
        }
    }

    @Nested
    class NTriples implements FormatContract {
        @Override
        public Format format() {
            return Format.NTRIPLES;
        }

        @Test
        void areInTheOrderOfTheirSubjects() {
            var subjects = export(Format.NTRIPLES, sample())
                    .lines()
                    .map(line -> line.substring(1, line.indexOf('>')))
                    .distinct()
                    .toList();

            assertEquals(subjects.stream().sorted(TermOrder.BY_CODE_POINT).toList(), subjects);
            assertEquals(subjects.size(), Set.copyOf(subjects).size());
        }
    }

    @Nested
    class NQuads implements FormatContract {
        @Override
        public Format format() {
            return Format.NQUADS;
        }

        @Test
        void areInTheOrderOfTheirGraphs() {
            var graphs = export(Format.NQUADS, sample())
                    .lines()
                    .map(line -> line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>')))
                    .toList();

            assertEquals(graphs.stream().sorted(TermOrder.BY_CODE_POINT).toList(), graphs);
            assertEquals(6, Set.copyOf(graphs).size());
        }
    }

    @Nested
    class JsonLd implements FormatContract {
        @Override
        public Format format() {
            return Format.JSONLD;
        }

        @Test
        void saysEachSubjectInOneShortLine() {
            String day = Sample.IRIS.digest("2024-05-17").getURI();

            var lines = export(Format.JSONLD, sample()).lines().map(String::strip).toList();

            assertTrue(lines.contains("{\"@id\":\"" + day + "\",\"@type\":\"Digest\",\"title\":{\"@none\":\"Daily Papers\"},"
                    + "\"issued\":\"2024-05-17\",\"source\":\"https://w3id.org/papergraph/source/2024-05-17\","
                    + "\"summaryStyle\":\"https://w3id.org/papergraph/style/sections\"},"), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.contains("\"rank\":1,\"votes\":")), lines::toString);
            assertTrue(lines.stream().anyMatch(line -> line.contains("\"truncatedAuthors\":true")), lines::toString);
        }
    }

    @Nested
    class RdfXml implements FormatContract {
        @Override
        public Format format() {
            return Format.RDFXML;
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u0001", "\uFFFE", "\u001B[31m"})
        void refusesWhatXmlCannotSay(String text) {
            DatasetGraph dataset = holding(Vocabulary.TITLE, NodeFactory.createLiteralString("a" + text));

            var e = assertThrows(PapergraphException.class, () -> export(Format.RDFXML, dataset));

            assertTrue(e.getMessage().startsWith("XML has no way to say U+"), e.getMessage());
        }

        @Test
        void refusesAPropertyWithoutALocalName() {
            DatasetGraph dataset = holding(NodeFactory.createURI("https://example.org/1"), Vocabulary.PAPER);

            assertThrows(PapergraphException.class, () -> export(Format.RDFXML, dataset));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesABlankNode(Format format) {
        DatasetGraph dataset = holding(Vocabulary.CREATOR, NodeFactory.createBlankNode());

        assertThrows(IllegalStateException.class, () -> export(format, dataset));
    }

    @ParameterizedTest
    @EnumSource
    void neverWritesTheRun(Format format) {
        assertFalse(export(format, sample()).contains("2024-06-01T10:00:00Z"));
    }

    @Test
    void saysThatADigestIsNotThere() {
        var selection = new Selection(false, Optional.of("1999-01-01"));

        var e = assertThrows(PapergraphException.class,
                () -> new Exporter(sample(), Sample.IRIS).write(Format.TRIG, selection, new ByteArrayOutputStream()));

        assertEquals("there is no digest 1999-01-01", e.getMessage());
        assertEquals(PapergraphException.CANNOT, e.exitCode());
    }

    @Test
    void joinsATransactionThatIsActive() {
        DatasetGraph dataset = sample();
        dataset.begin(TxnType.READ);

        String written = export(Format.NQUADS, dataset);

        assertTrue(dataset.isInTransaction());
        assertEquals(ReadWrite.READ, dataset.transactionMode());
        dataset.end();
        assertEquals(export(Format.NQUADS, dataset), written);
        assertFalse(dataset.isInTransaction());
    }

    private static DatasetGraph sample() {
        return Sample.into(DatasetGraphFactory.createTxnMem(), Sample.quads(), 7);
    }

    private static DatasetGraph holding(Node property, Node object) {
        var quad = Quad.create(Sample.IRIS.metaGraph(), NodeFactory.createURI("https://example.org/s"), property, object);
        return Sample.into(DatasetGraphFactory.createTxnMem(), Set.of(quad), 1);
    }

    private static String export(Format format, DatasetGraph dataset) {
        var out = new ByteArrayOutputStream();
        new Exporter(dataset, Sample.IRIS).write(format, Selection.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
