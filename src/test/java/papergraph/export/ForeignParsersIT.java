package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exports are read by the parsers of others, which say what they read as N-Quads; that must be what was written, to the
 * letter. {@code .ci/tools} installs the parsers; one that is not installed is skipped.
 */
class ForeignParsersIT {
    private static final Path ROOT = Path.of(System.getProperty("papergraph.root", "")).toAbsolutePath();

    private final Set<Quad> sample = Sample.quads();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"TURTLE,turtle", "TRIG,trig", "NTRIPLES,ntriples", "NQUADS,nquads", "RDFXML,rdfxml"})
    void rapperReadsTheSame(Format format, String name) throws Exception {
        readsTheSame(format, "rapper", "-q", "-i", name, "-o", "nquads", export(format), Sample.IRIS.base());
    }

    @ParameterizedTest
    @CsvSource({"TURTLE,turtle", "TRIG,trig", "NTRIPLES,ntriples", "NQUADS,nquads"})
    void serdiReadsTheSame(Format format, String name) throws Exception {
        readsTheSame(format, "serdi", "-i", name, "-o", "nquads", export(format));
    }

    @ParameterizedTest
    @CsvSource({"TURTLE,turtle", "TRIG,trig", "NTRIPLES,nt", "NQUADS,nquads", "JSONLD,json-ld", "RDFXML,xml"})
    void rdflibReadsTheSame(Format format, String name) throws Exception {
        assumeRuns("rdflib", "/usr/bin/python3", "-c", "import rdflib");
        if (format == Format.NTRIPLES || format == Format.NQUADS) {
            // rdflib before 6.2 reads an escaped backslash and an "n" as a line feed there (RDFLib/rdflib #1655)
            sample.removeIf(quad -> quad.getObject().isLiteral()
                    && quad.getObject().getLiteralLexicalForm().contains("\\"));
        }

        readsTheSame(format, "/usr/bin/python3", script("read_rdflib.py"), name, export(format));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"JSONLD", "RDFXML"})
    void n3ReadsTheSame(Format format) throws Exception {
        assumeRuns("n3", "node", "-e", "require('n3')");

        readsTheSame(format, "node", script("read_n3.js"), format.mediaType(), export(format));
    }

    @ParameterizedTest
    @EnumSource(names = "JSONLD")
    void jsonldReadsTheSame(Format format) throws Exception {
        assumeRuns("jsonld", "node", "-e", "require('jsonld')");

        readsTheSame(format, "node", script("read_jsonld.js"), export(format));
    }

    private void readsTheSame(Format format, String... command) throws Exception {
        Path said = folder.resolve("said.nq");

        int exit = run(said, command);

        assertEquals(0, exit, () -> String.join(" ", command) + "\n" + complaint());
        Set<Quad> written = written(format);
        Set<Quad> read = read(said);
        assertEquals(Set.of(), without(written, read), "lost");
        assertEquals(Set.of(), without(read, written), "made up");
    }

    private static Set<Quad> without(Set<Quad> quads, Set<Quad> others) {
        return quads.stream().filter(quad -> !others.contains(quad)).collect(Collectors.toSet());
    }

    private Set<Quad> written(Format format) {
        return sample.stream()
                .filter(Sample::isExported)
                .map(quad -> format.namesGraphs() ? quad : Quad.create(Quad.defaultGraphIRI, quad.asTriple()))
                .collect(Collectors.toSet());
    }

    private static Set<Quad> read(Path quads) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        try (InputStream in = Files.newInputStream(quads)) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(dataset);
        }
        return Iter.toSet(dataset.find());
    }

    private String export(Format format) {
        Path file = folder.resolve("export." + format.extension());
        DatasetGraph dataset = Sample.into(DatasetGraphFactory.createTxnMem(), sample, 1);
        AtomicFile.write(file, out -> new Exporter(dataset, Sample.IRIS).write(format, Selection.ALL, out));
        return file.toString();
    }

    private static String script(String name) {
        return ROOT.resolve("src/test/foreign").resolve(name).toString();
    }

    private void assumeRuns(String name, String... command) throws Exception {
        assumeTrue(run(folder.resolve("probe"), command) == 0, name + " is not installed; .ci/tools installs it");
    }

    private int run(Path output, String... command) throws InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("complaint").toFile());
        builder.environment().put("NODE_PATH", ROOT.resolve("target/npm/node_modules").toString());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            return abort(command[0] + " is not installed; .ci/tools installs what it can");
        }
    }

    private String complaint() {
        try {
            return Files.readString(folder.resolve("complaint"));
        } catch (IOException e) {
            return "";
        }
    }
}
