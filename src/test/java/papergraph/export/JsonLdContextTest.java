package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import papergraph.graph.Vocabulary;

class JsonLdContextTest {
    private final JsonLdContext context = JsonLdContext.read();

    @Test
    void hasAWordForEveryTermOfTheVocabulary() {
        List<String> wordless = Arrays.stream(Vocabulary.class.getFields())
                .filter(field -> field.getType() == Node.class)
                .map(JsonLdContextTest::address)
                // has "@type" of its own
                .filter(address -> !address.equals(Vocabulary.TYPE.getURI()))
                .filter(address -> context.word(address).isEmpty())
                .toList();

        assertEquals(List.of(), wordless);
    }

    @Test
    void hasThePrefixesOfEveryOtherFormat() {
        Map<String, String> prefixes = new TreeMap<>();
        context.json().entrySet().stream()
                .filter(term -> term.getValue().isJsonPrimitive())
                .filter(term -> term.getValue().getAsString().matches("https?://.*"))
                .forEach(term -> prefixes.put(term.getKey(), term.getValue().getAsString()));

        assertEquals(new TreeMap<>(Vocabulary.prefixes().getMapping()), prefixes);
    }

    private static String address(Field field) {
        try {
            return ((Node) field.get(null)).getURI();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
