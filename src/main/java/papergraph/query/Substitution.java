package papergraph.query;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.apache.jena.sparql.syntax.syntaxtransform.QuerySyntaxSubstituteScope;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import papergraph.PapergraphException;
import papergraph.graph.Iris;

/** Puts values in the place of variables, in the parsed query: no value is ever read as SPARQL. */
final class Substitution {
    private Substitution() {}

    /** The query with the values in it and with its addresses below the base of the graph. */
    static Query of(Query query, Map<Var, Node> values, Iris iris) {
        return QueryTransformOps.transform(query, (Node node) -> {
            Node value = node.isVariable() ? values.get(Var.alloc(node)) : null;
            return value == null ? iris.rebased(node) : value;
        });
    }

    /** Sets the LIMIT of the query, and of the sub-SELECTs that have one: they look up names for the rows shown only. */
    static Query limited(Query query, long limit) {
        Query limited = QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementSubQuery element, Query inside) {
                if (!inside.hasLimit()) {
                    return super.transform(element, inside);
                }
                Query copy = inside.cloneQuery();
                copy.setLimit(limit);
                return new ElementSubQuery(copy);
            }
        });
        limited.setLimit(limit);
        return limited;
    }

    /** The names of the variables that the query mentions anywhere. */
    static Set<String> variables(Query query) {
        var names = new TreeSet<String>();
        QueryTransformOps.transform(query, (Node node) -> {
            if (node.isVariable()) {
                names.add(node.getName());
            }
            return node;
        });
        return names;
    }

    static boolean isPossible(Query query, String variable) {
        try {
            QuerySyntaxSubstituteScope.scopeCheck(query, Set.of(Var.alloc(variable)));
            return !query.isSelectType() || query.isQueryResultStar() || !query.getResultVars().contains(variable);
        } catch (QueryScopeException e) {
            return false;
        }
    }

    static void check(NamedQuery named, String source) {
        var bound = named.parameters().stream()
                .filter(parameter -> parameter.type() != Parameter.Type.LIMIT)
                .map(Parameter::name)
                .collect(Collectors.toList());
        var variables = variables(named.query());
        for (String name : bound) {
            if (!variables.contains(name)) {
                throw PapergraphException.misuse(
                        source + ": the query does not use its parameter \"" + name + "\"", "");
            }
            if (!isPossible(named.query(), name)) {
                throw PapergraphException.misuse(
                        source + ": the parameter \"" + name + "\" is selected or assigned by the query",
                        "A parameter is a value, not a result: give the result another name.");
            }
        }
    }
}
