package papergraph.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import papergraph.graph.Iris;

/** A small graph in the shape of the model, with letters and tags that like to break things. */
final class Samples {
    static {
        JenaSystem.init();
    }

    static final String BASE = Iris.DEFAULT_BASE;
    static final String KOREAN = "확산 모델로 그림을 그린다";

    private static final String TRIG =
            """
            BASE <https://w3id.org/papergraph/>
            PREFIX pg: <https://w3id.org/papergraph/ns#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

            <digest/2024-04-15> {
              <digest/2024-04-15> a pg:Digest ; dcterms:issued "2024-04-15"^^xsd:date ;
                dcterms:title "Daily Papers" ; dcterms:source <source/2024-04-15> .
              <source/2024-04-15> a pg:SourceFile ; pg:path "2024/04/15.md" .
              <digest/2024-04-15#2404.08639> a pg:Entry ; dcterms:isPartOf <digest/2024-04-15> ;
                foaf:primaryTopic <paper/2404.08639> ; dcterms:issued "2024-04-15"^^xsd:date ;
                dcterms:title "<script>alert(1)</script> & \\"Diffusion\\""@en ; pg:rank 1 ; pg:votes 22 .
              <digest/2024-04-15#2404.08639.1> a pg:Point ; dcterms:isPartOf <digest/2024-04-15#2404.08639> ;
                pg:ordinal 1 ; rdf:value "확산 모델로 그림을 그린다"@ko .
              <paper/2404.08639> a pg:Paper ; rdfs:label "<script>alert(1)</script> & \\"Diffusion\\""@en ;
                foaf:page <https://arxiv.org/abs/2404.08639> , <javascript:alert(1)> ;
                dcterms:creator <author/김_민준> , <author/ada_lovelace> .
              <author/김_민준> a pg:Author ; foaf:name "김 민준" .
              <author/ada_lovelace> a pg:Author ; foaf:name "Ada Lovelace" .
            }
            <graph/topics> {
              <topic/diffusion> a skos:Concept ; skos:prefLabel "diffusion models"@en , "확산 모델"@ko .
              <section/whats-new> a skos:Concept ; rdfs:label "What's New" .
            }
            <graph/derived> {
              <paper/2404.08639> dcterms:subject <topic/diffusion> .
            }
            """;

    private Samples() {}

    static DatasetGraph inMemory() {
        return new UnionByDefault(filled(DatasetGraphFactory.createTxnMem(), BASE));
    }

    /** On no disk, but with the store's own query engine. */
    static DatasetGraph tdb2() {
        return filled(DatabaseMgr.createDatasetGraph(), BASE);
    }

    static Snapshot snapshot() {
        return snapshot(BASE);
    }

    static Snapshot snapshot(String base) {
        return Snapshot.of(filled(DatabaseMgr.createDatasetGraph(), base), base, 1, () -> {});
    }

    static DatasetGraph filled(DatasetGraph dataset, String base) {
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        String text = TRIG.replace("BASE <" + BASE, "BASE <" + base);
        Txn.executeWrite(
                dataset, () -> RDFParser.fromString(text, Lang.TRIG).parse(dataset));
        return dataset;
    }

    /** What TDB2 does by a switch: the default graph that is seen is the union of the named ones. */
    static final class UnionByDefault extends DatasetGraphWrapper implements DatasetGraphWrapperView {
        UnionByDefault(DatasetGraph dataset) {
            super(dataset);
        }

        @Override
        public Graph getDefaultGraph() {
            return getUnionGraph();
        }
    }
}
