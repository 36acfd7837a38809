package papergraph.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import papergraph.export.JsonLdContext.Shape;
import papergraph.export.JsonLdContext.Word;
import papergraph.graph.Vocabulary;

/**
 * JSON-LD, flat: the context, then one line for each subject. The context is written into the file, so that a reader
 * needs no network.
 */
final class JsonLdSink implements DescriptionSink {
    /** Integers of up to 15 digits are exact in every reader of JSON; longer ones are written as typed strings. */
    private static final String NATIVE_INTEGER = "0|-?[1-9][0-9]{0,14}";

    private final JsonLdContext context = JsonLdContext.read();
    private final Gson gson = new Gson();
    private final JsonWriter json;

    JsonLdSink(OutputStream out) {
        json = new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.setHtmlSafe(false);
    }

    @Override
    public void start() throws IOException {
        json.beginObject().name("@context");
        gson.toJson(context.json(), JsonObject.class, json);
        json.name("@graph").beginArray();
    }

    @Override
    public void describe(Node graph, Node subject, List<Triple> statements) throws IOException {
        var byProperty = statements.stream().collect(groupingBy(
                Triple::getPredicate, LinkedHashMap::new, mapping(Triple::getObject, toList())));
        json.beginObject();
        json.setFormattingStyle(FormattingStyle.COMPACT);
        json.name("@id").value(subject.getURI());
        for (var property : byProperty.entrySet()) {
            property(property.getKey(), property.getValue());
        }
        json.endObject();
        json.setFormattingStyle(FormattingStyle.PRETTY);
    }

    @Override
    public void finish() throws IOException {
        json.endArray().endObject();
        json.flush();
    }

    private void property(Node property, List<Node> values) throws IOException {
        Word unknown = new Word(property.getURI(), Shape.PLAIN, "");
        Word word = context.word(property.getURI()).orElse(unknown);
        if (property.equals(Vocabulary.TYPE) && values.stream().allMatch(Node::isURI)) {
            json.name("@type");
            each(values, type -> json.value(context.word(type.getURI()).map(Word::name).orElse(type.getURI())));
        } else if (word.shape() == Shape.TEXT && values.stream().allMatch(JsonLdSink::isText)) {
            json.name(word.name());
            byLanguage(values);
        } else {
            // only a map of texts by language has no place for other values; the address itself takes any
            Word taking = word.shape() == Shape.TEXT ? unknown : word;
            json.name(taking.name());
            each(values, value -> value(value, taking));
        }
    }

    private void byLanguage(List<Node> texts) throws IOException {
        Map<String, List<Node>> languages = texts.stream().collect(groupingBy(
                text -> text.getLiteralLanguage().isEmpty() ? "@none" : text.getLiteralLanguage(),
                TreeMap::new,
                toList()));
        json.beginObject();
        for (var language : languages.entrySet()) {
            json.name(language.getKey());
            each(language.getValue(), text -> json.value(text.getLiteralLexicalForm()));
        }
        json.endObject();
    }

    private void value(Node value, Word word) throws IOException {
        boolean isShort = switch (word.shape()) {
            case PLAIN -> value.isLiteral() && isNative(value);
            case ADDRESS -> value.isURI();
            case TYPED -> value.isLiteral() && value.getLiteralDatatypeURI().equals(word.datatype());
            case TEXT -> false;
        };
        if (!isShort) {
            full(value);
        } else if (value.isURI()) {
            json.value(value.getURI());
        } else if (word.shape() == Shape.PLAIN && !isText(value)) {
            json.jsonValue(value.getLiteralLexicalForm());
        } else {
            json.value(value.getLiteralLexicalForm());
        }
    }

    private void full(Node value) throws IOException {
        json.beginObject();
        if (value.isURI()) {
            json.name("@id").value(value.getURI());
        } else {
            json.name("@value").value(value.getLiteralLexicalForm());
            if (!value.getLiteralLanguage().isEmpty()) {
                json.name("@language").value(value.getLiteralLanguage());
            } else if (!isText(value)) {
                json.name("@type").value(value.getLiteralDatatypeURI());
            }
        }
        json.endObject();
    }

    private static boolean isText(Node value) {
        return value.isLiteral()
                && (!value.getLiteralLanguage().isEmpty() || XSDDatatype.XSDstring.equals(value.getLiteralDatatype()));
    }

    /** Whether JSON itself can say the literal, so that it is read as the very same. */
    private static boolean isNative(Node literal) {
        String form = literal.getLiteralLexicalForm();
        var type = literal.getLiteralDatatype();
        return XSDDatatype.XSDstring.equals(type)
                || XSDDatatype.XSDinteger.equals(type) && form.matches(NATIVE_INTEGER)
                || XSDDatatype.XSDboolean.equals(type) && (form.equals("true") || form.equals("false"));
    }

    private void each(List<Node> values, Step step) throws IOException {
        if (values.size() == 1) {
            step.write(values.get(0));
            return;
        }
        json.beginArray();
        for (Node value : values) {
            step.write(value);
        }
        json.endArray();
    }

    @FunctionalInterface
    private interface Step {
        void write(Node value) throws IOException;
    }
}
