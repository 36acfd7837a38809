package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.lang.StreamRDFCounting;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format owes its readers. */
interface FormatContract {
    Format format();

    @Test
    default void isReadBackAsTheSameGraph() {
        byte[] written = export(inMemory(1), Selection.ALL);

        if (format().namesGraphs()) {
            Set<Quad> all = Sample.quads().stream().filter(Sample::isExported).collect(Collectors.toSet());
            assertEquals(all, Iter.toSet(read(written).find()));
        } else {
            assertEquals(Sample.triples(), triples(written));
        }
    }

    @Test
    default void saysNothingTwice() {
        StreamRDFCounting counting = StreamRDFLib.count();
        parser(export(inMemory(1), Selection.ALL)).parse(counting);

        long quads = Sample.quads().stream().filter(Sample::isExported).count();
        assertEquals(format().namesGraphs() ? quads : Sample.triples().size(), counting.count());
    }

    @Test
    default void hasTheSameBytesInWhateverOrderTheStoreWasFilled(@TempDir Path folder) {
        DatasetGraph onDisk = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        try {
            Sample.into(onDisk, Sample.quads(), 2);

            byte[] one = export(inMemory(1), Selection.ALL);
            byte[] other = export(inMemory(3), Selection.ALL);
            byte[] stored = export(onDisk, Selection.ALL);

            assertArrayEquals(one, other);
            assertEquals(new String(one, StandardCharsets.UTF_8), new String(stored, StandardCharsets.UTF_8));
        } finally {
            TDBInternal.expel(onDisk);
        }
    }

    @Test
    default void leavesOutTheProseWhereOnlyFactsAreWanted() {
        byte[] facts = export(inMemory(1), new Selection(true, Optional.empty()));

        String text = new String(facts, StandardCharsets.UTF_8);
        assertTrue(new String(export(inMemory(1), Selection.ALL), StandardCharsets.UTF_8).contains(Sample.PROSE));
        assertFalse(text.contains(Sample.PROSE));
        assertTrue(text.contains("title words"), "words found in a title");
        assertTrue(text.contains("What the digests list"), "the description of the dataset");
        Set<Triple> lost = new HashSet<>(Sample.triples());
        lost.removeAll(triples(facts));
        assertTrue(lost.stream().allMatch(triple -> triple.getObject().toString().contains(Sample.PROSE)), lost::toString);
    }

    @Test
    default void holdsOneDigestWhereOneIsWanted() {
        String day = Sample.DAYS.get(1);

        Set<Triple> read = triples(export(inMemory(1), new Selection(false, Optional.of(day))));

        assertEquals(
                Sample.quads().stream()
                        .filter(quad -> quad.getGraph().equals(Sample.IRIS.digest(day)))
                        .map(Quad::asTriple)
                        .collect(Collectors.toSet()),
                read);
    }

    @Test
    default void isSoundWithoutAnyStatement() {
        byte[] written = export(DatasetGraphFactory.createTxnMem(), Selection.ALL);

        assertEquals(Set.of(), triples(written));
    }

    @Test
    default void saysSoWhenTheStreamFails() {
        var broken = new OutputStream() {
            private int left = 5000;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) {
                    throw new IOException("No space left on device");
                }
            }
        };

        var e = assertThrows(UncheckedIOException.class,
                () -> new Exporter(inMemory(1), Sample.IRIS).write(format(), Selection.ALL, broken));

        assertEquals("No space left on device", e.getCause().getMessage());
    }

    private static DatasetGraph inMemory(long order) {
        return Sample.into(DatasetGraphFactory.createTxnMem(), Sample.quads(), order);
    }

    private byte[] export(DatasetGraph dataset, Selection selection) {
        var out = new ByteArrayOutputStream();
        new Exporter(dataset, Sample.IRIS).write(format(), selection, out);
        return out.toByteArray();
    }

    private Set<Triple> triples(byte[] written) {
        return Iter.asStream(read(written).find()).map(Quad::asTriple).collect(Collectors.toSet());
    }

    private DatasetGraph read(byte[] written) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        parser(written).parse(dataset);
        return dataset;
    }

    private RDFParserBuilder parser(byte[] written) {
        return RDFParser.source(new ByteArrayInputStream(written))
                .forceLang(RDFLanguages.contentTypeToLang(format().mediaType()))
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging);
    }
}
