package papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadTest {
    private static final List<Quad> QUADS = RandomQuads.of(1, 5_000, 60);

    @TempDir
    Path folder;

    private final List<DatasetGraph> opened = new ArrayList<>();

    @AfterEach
    void closeAll() {
        opened.forEach(TDBInternal::expel);
    }

    @Test
    void answersEveryPatternAsAnOrdinaryStore() {
        DatasetGraph ordinary = ordinary(QUADS);
        DatasetGraph loaded = open(load("loaded", QUADS));

        assertSameAnswers(ordinary, loaded);
    }

    @ParameterizedTest
    @CsvSource({"100, 1000000", "1000000, 40", "70, 1", "1, 1000000"})
    void answersTheSameWhenLittleFitsIntoMemory(int quadsInMemory, int nodesInMemory) {
        List<Quad> quads = QUADS.subList(0, 600);
        Path location = folder.resolve("small");
        try (var load = new BulkLoad(location, quadsInMemory, nodesInMemory)) {
            quads.forEach(load::add);
            assertEquals(stored(quads).size(), load.finish());
        }

        assertSameAnswers(ordinary(quads), open(location));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 257, 510, 511, 60_000})
    void buildsSoundTreesOfAnySize(int count) {
        List<Quad> quads = RandomQuads.of(2, count, 20_000);

        DatasetGraph loaded = open(load("loaded", quads));

        Set<Quad> expected = Set.copyOf(stored(quads));
        assertEquals(expected.size(), StoreCheck.count(loaded));
        Txn.executeRead(loaded, () -> indexes(loaded).forEach(index -> LoaderOps.idxBTree(index).check()));
        assertTrue(expected.equals(Set.copyOf(find(loaded, Quad.ANY))), "the same quads");
    }

    @Test
    void saysEachTripleOnceInTheUnionOfAllGraphs() {
        DatasetGraph loaded = open(load("loaded", QUADS));
        long triples = stored(QUADS).stream().map(Quad::asTriple).distinct().count();

        long found = Txn.calculateRead(
                loaded, () -> Iter.count(loaded.getUnionGraph().find()));

        assertTrue(triples < stored(QUADS).size(), "some triples stand in several graphs");
        assertEquals(triples, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { <thing/7> ?p ?o }",
        "SELECT * { ?s <thing/2> ?o }",
        "SELECT * { ?s ?p <thing/7> }",
        "SELECT * { ?s <thing/2> <thing/7> }",
        "SELECT * { <thing/7> <thing/2> ?o }",
        "SELECT * { <thing/7> ?p <thing/7> }",
        "SELECT * { ?s <thing/2> ?o . ?o <thing/3> ?x }",
        "SELECT * { GRAPH <graph/1> { ?s ?p ?o } }",
        "SELECT * { GRAPH <graph/1> { ?s <thing/2> <thing/7> } }",
        "SELECT * { GRAPH ?g { <thing/7> ?p ?o } }",
        "SELECT * { GRAPH ?g { ?s <thing/2> 7 } }",
        "SELECT * { GRAPH ?g { ?s <thing/2> ?o } ?s <thing/1> ?x }",
        "SELECT ?g { GRAPH ?g { } }",
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s <thing/0> ?o }",
    })
    void answersQueriesAsAnOrdinaryStore(String query) {
        List<Quad> quads = QUADS.subList(0, 1_500);
        String based = "BASE <http://example.org/> " + query;

        assertEquals(rows(ordinary(quads), based), rows(open(load("loaded", quads)), based));
    }

    @Test
    void canBeWrittenLikeAnyStore() {
        List<Quad> more = RandomQuads.of(3, 3_000, 90);
        Path location = load("loaded", QUADS);
        DatasetGraph ordinary = ordinary(QUADS);
        Consumer<DatasetGraph> change = dataset -> {
            Txn.executeWrite(dataset, () -> dataset.removeGraph(RandomQuads.graph(2)));
            Txn.executeWrite(dataset, () -> more.forEach(dataset::add));
            Txn.executeWrite(dataset, () -> QUADS.subList(0, 500).forEach(dataset::delete));
        };

        change.accept(ordinary);
        DatasetGraph loaded = DatabaseMgr.connectDatasetGraph(Location.create(location));
        change.accept(loaded);
        TDBInternal.expel(loaded);

        DatasetGraph reopened = open(location);
        assertEquals(StoreCheck.count(ordinary), StoreCheck.count(reopened));
        assertSameAnswers(ordinary, reopened);
    }

    @Test
    void keepsTheDefaultGraphToo() {
        List<Quad> quads = new ArrayList<>(QUADS.subList(0, 300));
        QUADS.subList(200, 400).forEach(quad -> quads.add(new Quad(Quad.defaultGraphIRI, quad.asTriple())));

        DatasetGraph loaded = open(load("loaded", quads));

        assertSameAnswers(ordinary(quads), loaded);
        assertEquals(
                triples(ordinary(quads)), triples(loaded));
    }

    @Test
    void leavesNothingButTheStore() throws IOException {
        Path location = folder.resolve("loaded");
        try (var load = new BulkLoad(location, 100, 100)) {
            QUADS.forEach(load::add);
            load.finish();
        }

        try (var files = Files.list(location)) {
            assertEquals(
                    List.of("Data-0001", "tdb.lock"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void removesWhatItWroteWhenNotFinished() {
        Path location = folder.resolve("loaded");

        try (var load = new BulkLoad(location, 100, 100)) {
            QUADS.forEach(load::add);
        }

        assertFalse(Files.exists(location));
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.createFile(folder.resolve("something"));

        assertThrows(IllegalArgumentException.class, () -> new BulkLoad(folder));
        assertTrue(Files.exists(folder.resolve("something")));
    }

    private Path load(String name, List<Quad> quads) {
        Path location = folder.resolve(name);
        try (var load = new BulkLoad(location)) {
            quads.forEach(load::add);
            load.finish();
        }
        return location;
    }

    private DatasetGraph open(Path location) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(location));
        opened.add(dataset);
        return dataset;
    }

    private static DatasetGraph ordinary(List<Quad> quads) {
        DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(dataset, () -> quads.forEach(dataset::add));
        return dataset;
    }

    /** The different quads as a store gives them back: 007 is 7. */
    private static List<Quad> stored(List<Quad> quads) {
        return find(ordinary(quads), Quad.ANY);
    }

    private static void assertSameAnswers(DatasetGraph expected, DatasetGraph actual) {
        var random = new Random(4);
        List<Quad> present = find(expected, Quad.ANY);
        for (int i = 0; i < 160; i++) {
            Quad one = present.get(random.nextInt(present.size()));
            Quad other = present.get(random.nextInt(present.size()));
            Quad pattern = new Quad(
                    (i & 1) == 0 ? Node.ANY : one.getGraph(),
                    (i & 2) == 0 ? Node.ANY : one.getSubject(),
                    (i & 4) == 0 ? Node.ANY : one.getPredicate(),
                    (i & 8) == 0 ? Node.ANY : (i & 16) == 0 ? one.getObject() : other.getObject());
            assertEquals(counted(find(expected, pattern)), counted(find(actual, pattern)), () -> "pattern " + pattern);
        }
    }

    private static List<Quad> find(DatasetGraph dataset, Quad pattern) {
        return Txn.calculateRead(dataset, () -> Iter.toList(dataset.findNG(
                pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject())));
    }

    private static Map<Quad, Long> counted(List<Quad> found) {
        return found.stream().collect(Collectors.groupingBy(quad -> quad, Collectors.counting()));
    }

    private static List<String> sorted(List<?> found) {
        return found.stream().map(Object::toString).sorted().collect(Collectors.toList());
    }

    private static List<String> triples(DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> sorted(dataset.getDefaultGraph().find().toList()));
    }

    private static List<TupleIndex> indexes(DatasetGraph dataset) {
        return List.of(TDBInternal.requireStorage(dataset)
                .getQuadTable()
                .getNodeTupleTable()
                .getTupleTable()
                .getIndexes());
    }

    private static List<String> rows(DatasetGraph dataset, String query) {
        return Txn.calculateRead(dataset, () -> {
            try (var exec = QueryExec.dataset(dataset).query(query).set(TDB2.symUnionDefaultGraph, true).build()) {
                return sorted(Iter.toList(exec.select()));
            }
        });
    }
}
