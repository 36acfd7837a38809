package papergraph.query;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeUtils;
import org.jspecify.annotations.Nullable;
import papergraph.graph.Vocabulary;

/** What a person sees of a value: letters without quotes and types, addresses short. */
final class Cells {
    private static final PrefixMap PREFIXES = Vocabulary.prefixes();

    private final String base;

    /** @param base what need not be said of an address */
    Cells(String base) {
        this.base = base;
    }

    List<String> of(List<String> columns, Binding row) {
        return columns.stream().map(column -> of(row.get(column))).toList();
    }

    String of(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return TextWidth.printable(node.getLiteralLexicalForm());
        }
        return node.isURI() ? TextWidth.printable(address(node.getURI())) : node.toString();
    }

    private String address(String uri) {
        String prefixed = PREFIXES.abbreviate(uri);
        if (prefixed != null) {
            return prefixed;
        }
        return uri.startsWith(base) && uri.length() > base.length() ? uri.substring(base.length()) : uri;
    }

    static boolean isNumber(@Nullable Node node) {
        return node != null && NodeUtils.isXSDNumeric(node);
    }
}
