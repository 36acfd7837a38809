package papergraph.query;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import papergraph.PapergraphException;

/**
 * What a question brought: rows, yes or no, or statements. Rows stream, so an answer is to be closed; until then the
 * transaction it was asked in stays open.
 */
public sealed interface Answer extends AutoCloseable {
    /** Things to know about it, for people: such as that a name asked for is not listed, and which ones are near. */
    List<String> remarks();

    @Override
    void close();

    /** The rows of a SELECT, read once. */
    record Rows(List<String> columns, RowSet rows, List<String> remarks, QueryExec exec) implements Answer {
        static Rows of(QueryExec exec, List<String> remarks) {
            try {
                var rows = exec.select();
                var columns = rows.getResultVars().stream().map(Var::getName).toList();
                return new Rows(
                        columns, RowSetStream.create(rows.getResultVars(), timed(rows)), List.copyOf(remarks), exec);
            } catch (QueryCancelledException e) {
                throw tookTooLong(e);
            }
        }

        @Override
        public void close() {
            exec.close();
        }
    }

    /** The answer to an ASK. */
    record Truth(boolean isTrue, List<String> remarks) implements Answer {
        @Override
        public void close() {}
    }

    /** The statements of a CONSTRUCT or DESCRIBE. */
    record Statements(Graph graph, List<String> remarks) implements Answer {
        @Override
        public void close() {}
    }

    /** Runs the query and takes its answer; the query is closed with the answer. */
    static Answer of(QueryExec exec, List<String> remarks) {
        var query = exec.getQuery();
        if (query.isSelectType()) {
            return Rows.of(exec, remarks);
        }
        try (exec) {
            if (query.isAskType()) {
                return new Truth(exec.ask(), List.copyOf(remarks));
            }
            return new Statements(query.isDescribeType() ? exec.describe() : exec.construct(), List.copyOf(remarks));
        } catch (QueryCancelledException e) {
            throw tookTooLong(e);
        }
    }

    private static Iterator<Binding> timed(Iterator<Binding> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (QueryCancelledException e) {
                    throw tookTooLong(e);
                }
            }

            @Override
            public Binding next() {
                try {
                    return rows.next();
                } catch (QueryCancelledException e) {
                    throw tookTooLong(e);
                }
            }
        };
    }

    private static PapergraphException tookTooLong(QueryCancelledException e) {
        return PapergraphException.cannot(
                "the question took longer than it may", "Ask for less, or allow more time.", e);
    }
}
