package papergraph.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The drawing in ARCHITECTURE.md: packages know only those below them, and each outside library has its doors. */
class HouseTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("papergraph");

    @Test
    void packagesKnowOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("papergraph..")
                .layer("root").definedBy("papergraph")
                .layer("notice").definedBy("papergraph.notice..")
                .layer("digest").definedBy("papergraph.digest..")
                .layer("author").definedBy("papergraph.author..")
                .layer("topic").definedBy("papergraph.topic..")
                .layer("term").definedBy("papergraph.term..")
                .layer("graph").definedBy("papergraph.graph..")
                .layer("store").definedBy("papergraph.store..")
                .layer("query").definedBy("papergraph.query..")
                .layer("export").definedBy("papergraph.export..")
                .layer("serve").definedBy("papergraph.serve..")
                .layer("cli").definedBy("papergraph.cli..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("serve").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("export").mayOnlyBeAccessedByLayers("cli", "serve")
                .whereLayer("query").mayOnlyBeAccessedByLayers("cli", "serve", "export")
                .whereLayer("store").mayOnlyBeAccessedByLayers("cli", "serve", "export", "query")
                .whereLayer("graph").mayOnlyBeAccessedByLayers("cli", "serve", "export", "query", "store")
                .whereLayer("author").mayOnlyBeAccessedByLayers("cli", "serve", "query", "store", "graph")
                .whereLayer("topic").mayOnlyBeAccessedByLayers("cli", "serve", "query", "store", "graph")
                .whereLayer("term").mayOnlyBeAccessedByLayers("cli", "serve", "query", "store", "graph")
                .whereLayer("digest").mayOnlyBeAccessedByLayers("cli", "serve", "query", "store", "graph", "author", "topic", "term")
                .because("a change in one room should not be felt in those below")
                .check(CLASSES);
    }

    @Test
    void commonmarkHasOneDoor() {
        door("org.commonmark..", "papergraph.digest..");
        noClasses()
                .that().resideOutsideOfPackages("papergraph.digest..", "papergraph.serve..")
                .should().dependOnClassesThat().resideInAPackage("org.jsoup..")
                .because("HTML is read where digests are read, and written where pages are served")
                .check(CLASSES);
    }

    @Test
    void commonsCsvHasThreeDoors() {
        noClasses()
                .that().resideOutsideOfPackages("papergraph.digest..", "papergraph.topic..", "papergraph.export..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.commons.csv..")
                .because("listings and gold are read as CSV, and exports written")
                .check(CLASSES);
    }

    @Test
    void picocliHasOneDoor() {
        door("picocli..", "papergraph.cli..");
    }

    @Test
    void fusekiAndJettyHaveOneDoor() {
        door("org.apache.jena.fuseki..", "papergraph.serve..");
        door("org.eclipse.jetty..", "papergraph.serve..");
        door("jakarta.servlet..", "papergraph.serve..");
    }

    @Test
    void tdb2HasOneDoor() {
        door("org.apache.jena.tdb2..", "papergraph.store..");
        door("org.apache.jena.dboe..", "papergraph.store..");
    }

    @Test
    void tablesAreReadAndWrittenWithOneLibraryWhereTheyBelong() {
        noClasses()
                .that().resideOutsideOfPackages("papergraph.digest..", "papergraph.topic..", "papergraph.export..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.commons.csv..")
                .because("listings and the gold set are read, and the glossary is written, in the rooms they belong to")
                .check(CLASSES);
    }

    @Test
    void shaclHasOneDoor() {
        door("org.apache.jena.shacl..", "papergraph.graph..");
    }

    private static void door(String library, String room) {
        noClasses()
                .that().resideOutsideOfPackage(room)
                .should().dependOnClassesThat().resideInAPackage(library)
                .because("each outside library has one door")
                .check(CLASSES);
    }
}
