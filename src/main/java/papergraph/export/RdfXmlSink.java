package papergraph.export;

import static papergraph.graph.Vocabulary.RDF;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import papergraph.PapergraphException;
import papergraph.graph.Vocabulary;

/**
 * RDF/XML: an element for each subject, one for each of its statements. What XML has no way to say, such as a control
 * character, is refused.
 */
final class RdfXmlSink implements DescriptionSink {
    private static final String HINT = "the other formats can say it";

    private final Map<String, String> prefixes = new TreeMap<>(Vocabulary.prefixes().getMapping());
    private final Map<String, String> prefixOf =
            prefixes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private final XMLStreamWriter xml;

    RdfXmlSink(OutputStream out) {
        try {
            var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void start() throws IOException {
        write(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF);
            for (var prefix : prefixes.entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
        });
    }

    @Override
    public void describe(Node graph, Node subject, List<Triple> statements) throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "Description", RDF);
            xml.writeAttribute("rdf", RDF, "about", sayable(subject.getURI(), subject));
            for (Triple statement : statements) {
                xml.writeCharacters("\n  ");
                statement(statement);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
        });
    }

    @Override
    public void finish() throws IOException {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private void statement(Triple statement) throws XMLStreamException {
        Node object = statement.getObject();
        startProperty(statement.getPredicate(), object.isURI());
        if (object.isURI()) {
            xml.writeAttribute("rdf", RDF, "resource", sayable(object.getURI(), statement.getSubject()));
        } else {
            startLiteral(object);
            text(sayable(object.getLiteralLexicalForm(), statement.getSubject()));
            xml.writeEndElement();
        }
    }

    private void startProperty(Node property, boolean isEmpty) throws XMLStreamException {
        String iri = sayable(property.getURI(), property);
        int split = SplitIRI.splitXML(iri);
        if (split <= 0 || split == iri.length()) {
            throw PapergraphException.cannot("RDF/XML has no name for the property <" + iri + ">", HINT);
        }
        String namespace = iri.substring(0, split);
        String known = prefixOf.get(namespace);
        String prefix = known == null ? "ns" : known;
        if (isEmpty) {
            xml.writeEmptyElement(prefix, iri.substring(split), namespace);
        } else {
            xml.writeStartElement(prefix, iri.substring(split), namespace);
        }
        if (known == null) {
            xml.writeNamespace(prefix, namespace);
        }
    }

    private void startLiteral(Node literal) throws XMLStreamException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", literal.getLiteralLanguage());
        } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
            xml.writeAttribute("rdf", RDF, "datatype", literal.getLiteralDatatypeURI());
        }
    }

    // A carriage return that is written as it stands reaches the reader as a line feed.
    private void text(String text) throws XMLStreamException {
        String[] parts = text.split("\r", -1);
        xml.writeCharacters(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            xml.writeEntityRef("#13");
            xml.writeCharacters(parts[i]);
        }
    }

    private static String sayable(String text, Node where) {
        text.codePoints().filter(c -> !isXml(c)).findFirst().ifPresent(c -> {
            throw PapergraphException.cannot(
                    String.format("XML has no way to say U+%04X, which stands in what is said about <%s>", c, where),
                    HINT);
        });
        return text;
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    private static void write(Step step) throws IOException {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }
}
