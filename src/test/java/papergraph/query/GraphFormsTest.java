package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class GraphFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MINUS  | SELECT * { GRAPH ?g { ?s ?p ?o MINUS { ?s ?p 1 } } }
            VALUES | SELECT * { GRAPH ?g { VALUES ?s { 1 } ?s ?p ?o } }
            SELECT | SELECT * { GRAPH ?g { { SELECT ?s { ?s ?p ?o } } } }
            MINUS  | SELECT * { FILTER EXISTS { GRAPH ?g { OPTIONAL { ?s ?p ?o MINUS { ?s ?p 1 } } } } }
            VALUES | SELECT * { { SELECT * { GRAPH <urn:g> { VALUES ?s { 1 } } } } }
            """)
    void findsTheFormsHoweverDeep(String form, String query) {
        assertEquals(List.of(form), GraphForms.wrongIn(QueryFactory.create(query)));
    }

    @Test
    void allowsThemElsewhere() {
        var query = QueryFactory.create("SELECT * { VALUES ?s { 1 } { SELECT ?s { ?s ?p ?o } } MINUS { GRAPH ?g { ?s ?p 1 } } }");

        assertEquals(List.of(), GraphForms.wrongIn(query));
    }
}
