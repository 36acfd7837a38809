package papergraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** TBX-Basic of ISO 30042:2019, in the style that names categories by attributes: what tools of translators read. */
final class GlossaryTbx implements GlossarySink {
    private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
    private static final String PREFERRED = "preferredTerm-admn-sts";
    private static final String ADMITTED = "admittedTerm-admn-sts";

    private final XMLStreamWriter xml;
    private int concepts;

    private interface Step {
        void run() throws XMLStreamException;
    }

    GlossaryTbx(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        say(this::start);
    }

    private void start() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tbx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("style", "dca");
        xml.writeAttribute("type", "TBX-Basic");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "en");
        for (String element : List.of("tbxHeader", "fileDesc", "sourceDesc")) {
            xml.writeStartElement(element);
        }
        element("p", "Terms that daily digests of papers give in English and Korean side by side.");
        for (int i = 0; i < 3; i++) {
            xml.writeEndElement();
        }
        xml.writeStartElement("text");
        xml.writeStartElement("body");
    }

    @Override
    public void write(GlossaryTerm term) throws IOException {
        say(() -> concept(term));
    }

    private void concept(GlossaryTerm term) throws XMLStreamException {
        concepts++;
        xml.writeCharacters("\n");
        xml.writeStartElement("conceptEntry");
        xml.writeAttribute("id", "c" + concepts);
        xml.writeStartElement("xref");
        xml.writeAttribute("type", "externalCrossReference");
        xml.writeAttribute("target", term.address());
        xml.writeCharacters(term.english().get(0));
        xml.writeEndElement();
        language("en");
        for (int i = 0; i < term.english().size(); i++) {
            word(term.english().get(i), "fullForm", i == 0 ? PREFERRED : ADMITTED);
        }
        for (String abbreviation : term.abbreviations()) {
            word(abbreviation, "abbreviation", ADMITTED);
        }
        xml.writeEndElement();
        if (!term.korean().isEmpty()) {
            language("ko");
            for (int i = 0; i < term.korean().size(); i++) {
                word(term.korean().get(i).words(), "fullForm", i == 0 ? PREFERRED : ADMITTED);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void language(String language) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("langSec");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language);
    }

    private void word(String word, String type, String status) throws XMLStreamException {
        xml.writeStartElement("termSec");
        element("term", word);
        note("termType", type);
        note("administrativeStatus", status);
        xml.writeEndElement();
    }

    private void note(String type, String text) throws XMLStreamException {
        xml.writeStartElement("termNote");
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    @Override
    public void finish() throws IOException {
        say(() -> {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        });
    }

    private static void say(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
