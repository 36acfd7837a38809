package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import papergraph.graph.Iris;
import papergraph.graph.TermStatements;
import papergraph.graph.Vocabulary;

class GlossaryFormatTest {
    private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    private final DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    private int attestations;

    @Test
    void csvHasARowForEachRenderingThePreferredOneFirst() {
        fill();

        assertEquals(
                """
                english,korean,times,preferred,abbreviations,other_spellings,term
                "chain, of thought",,1,,CoT,,https://w3id.org/papergraph/term/chain
                diffusion models,확산 모델,2,yes,DDM; DM,Diffusion Model,https://w3id.org/papergraph/term/diffusion-model
                diffusion models,디퓨전 모델,1,no,DDM; DM,Diffusion Model,https://w3id.org/papergraph/term/diffusion-model
                """.replace("\n", "\r\n"),
                written(GlossaryFormat.GLOSSARY));
    }

    @Test
    void tbxHasAnEntryForEachTermInBothLanguages() throws Exception {
        fill();

        var tbx = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(GlossaryFormat.TBX).getBytes(StandardCharsets.UTF_8)));

        var terms = tbx.getElementsByTagName("term");
        assertEquals(
                List.of("chain, of thought", "CoT", "diffusion models", "Diffusion Model", "DDM", "DM", "확산 모델", "디퓨전 모델"),
                IntStream.range(0, terms.getLength()).mapToObj(i -> terms.item(i).getTextContent()).toList());
        assertEquals("urn:iso:std:iso:30042:ed-2", tbx.getDocumentElement().getNamespaceURI());
        assertEquals(2, tbx.getElementsByTagName("conceptEntry").getLength());
        assertEquals(3, tbx.getElementsByTagName("langSec").getLength());
    }

    @Test
    void saysNothingButItsFrameWhereThereAreNoTerms() {
        assertEquals(1, written(GlossaryFormat.GLOSSARY).lines().count());
        assertFalse(written(GlossaryFormat.TBX).contains("conceptEntry"));
        assertTrue(written(GlossaryFormat.TBX).strip().endsWith("</tbx>"));
    }

    private void fill() {
        attest("diffusion-model", "확산 모델", "diffusion models", "DM");
        attest("diffusion-model", "디퓨전 모델", "diffusion models", "DDM");
        attest("diffusion-model", "확산 모델", "Diffusion Model", null);
        attest("chain", null, "chain, of thought", "CoT");
        var terms = new TermStatements(IRIS);
        Txn.executeWrite(dataset, () -> {
            terms.count(Iter.toList(dataset.find()));
            terms.say(dataset::add);
        });
    }

    private void attest(String term, String korean, String english, String abbreviation) {
        attestations++;
        Node node = NodeFactory.createURI("https://example.org/" + attestations);
        Txn.executeWrite(dataset, () -> {
            add(node, Vocabulary.ATTESTED_TERM, IRIS.term(term));
            add(node, Vocabulary.ENGLISH, NodeFactory.createLiteralLang(english, "en"));
            if (korean != null) {
                add(node, Vocabulary.KOREAN, NodeFactory.createLiteralLang(korean, "ko"));
            }
            if (abbreviation != null) {
                add(node, Vocabulary.ABBREVIATION, NodeFactory.createLiteralString(abbreviation));
            }
        });
    }

    private void add(Node subject, Node property, Node object) {
        dataset.add(Quad.create(IRIS.derivedGraph(), subject, property, object));
    }

    private String written(GlossaryFormat format) {
        var out = new ByteArrayOutputStream();
        format.write(dataset, IRIS, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
