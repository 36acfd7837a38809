package papergraph.export;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The words of {@code ontology/context.jsonld}, which is the one place that says them. */
final class JsonLdContext {
    /** How the values of a property are said. */
    enum Shape {
        /** As JSON says them: strings, integers, true and false. */
        PLAIN,
        /** Addresses as strings. */
        ADDRESS,
        /** Texts by language. */
        TEXT,
        /** Literals of the word's datatype as strings. */
        TYPED
    }

    /** @param datatype of the literals that are said as strings; the empty string if the shape is not TYPED */
    record Word(String name, Shape shape, String datatype) {}

    private static final String RESOURCE = "/papergraph/ontology/context.jsonld";

    private final JsonObject json;
    private final Map<String, Word> words = new HashMap<>();

    private JsonLdContext(JsonObject json) {
        this.json = json;
        json.entrySet().stream()
                .filter(term -> !term.getKey().startsWith("@"))
                .forEach(term -> words.put(address(id(term.getValue())), word(term.getKey(), term.getValue())));
    }

    static JsonLdContext read() {
        try (var in = requireNonNull(JsonLdContext.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new JsonLdContext(
                    JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject("@context"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObject json() {
        return json;
    }

    Optional<Word> word(String address) {
        return Optional.ofNullable(words.get(address));
    }

    private Word word(String name, JsonElement definition) {
        if (!definition.isJsonObject()) {
            return new Word(name, Shape.PLAIN, "");
        }
        JsonElement type = definition.getAsJsonObject().get("@type");
        if (type == null) {
            return new Word(name, Shape.TEXT, "");
        }
        return type.getAsString().equals("@id")
                ? new Word(name, Shape.ADDRESS, "")
                : new Word(name, Shape.TYPED, address(type.getAsString()));
    }

    private static String id(JsonElement definition) {
        return definition.isJsonObject()
                ? definition.getAsJsonObject().get("@id").getAsString()
                : definition.getAsString();
    }

    private String address(String compact) {
        int colon = compact.indexOf(':');
        JsonElement namespace = json.get(compact.substring(0, colon));
        return namespace == null ? compact : namespace.getAsString() + compact.substring(colon + 1);
    }
}
