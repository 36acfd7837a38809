package papergraph.store;

import static papergraph.graph.Vocabulary.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import papergraph.graph.Iris;
import papergraph.graph.TermStatements;

/**
 * A copy of the database before, with some digests replaced in one transaction.
 *
 * <p>Everything is collected first and the transaction comes last. One that fails is never followed by another: the copy
 * is thrown away (TDB2 of Jena 5.6 damages a database that is written to after an abort).
 */
final class RevisedGeneration implements GenerationWriter {
    private final DatasetGraph dataset;
    private final Iris iris;
    private final Node derived;
    private final List<Quad> added = new ArrayList<>();
    private final List<String> removedDigests = new ArrayList<>();
    private final List<Node> removedNotices = new ArrayList<>();
    private final Set<Node> papers = new LinkedHashSet<>();
    private final Set<Node> authors = new LinkedHashSet<>();
    private final Set<Node> terms = new LinkedHashSet<>();
    private long quads;
    private long churn;

    /** @param quads how many statements the database before holds */
    RevisedGeneration(Path before, Path database, Iris iris, long quads) {
        SparseCopy.copy(before, database);
        this.dataset = DatabaseMgr.connectDatasetGraph(Location.create(database));
        this.iris = iris;
        this.derived = iris.derivedGraph();
        this.quads = quads;
    }

    @Override
    public void add(List<Quad> quads) {
        added.addAll(quads);
    }

    @Override
    public void removeDigest(String key) {
        removedDigests.add(key);
    }

    @Override
    public void removeNotices(String noticeKey, int count) {
        for (int i = 1; i <= count; i++) {
            removedNotices.add(iris.notice(noticeKey, i));
        }
    }

    @Override
    public Written finish() {
        dataset.begin(ReadWrite.WRITE);
        boolean isDone = false;
        try {
            removedDigests.forEach(this::removeDigestNow);
            removedNotices.forEach(notice -> delete(find(iris.metaGraph(), notice, Node.ANY, Node.ANY)));
            delete(find(iris.runGraph(), Node.ANY, Node.ANY, Node.ANY));
            added.forEach(this::addNow);
            papers.forEach(this::removeUnfoundedTopics);
            authors.forEach(this::removeUnlistedName);
            renameTerms();
            dataset.commit();
            isDone = true;
        } finally {
            if (!isDone) {
                dataset.abort();
            }
            dataset.end();
        }
        return new Written(quads, churn);
    }

    private void removeDigestNow(String key) {
        List<Quad> graph = find(iris.digest(key), Node.ANY, Node.ANY, Node.ANY);
        for (Quad quad : graph) {
            if (quad.getPredicate().equals(CREATOR)) {
                papers.add(quad.getSubject());
                authors.add(quad.getObject());
            } else if (quad.getPredicate().equals(PRIMARY_TOPIC)) {
                papers.add(quad.getObject());
            } else if (quad.getObject().equals(ENTRY) || quad.getObject().equals(POINT)) {
                for (Quad evidence : find(derived, Node.ANY, WAS_DERIVED_FROM, quad.getSubject())) {
                    deleteEvidence(evidence.getSubject());
                }
            }
        }
        delete(graph);
    }

    private void removeUnfoundedTopics(Node paper) {
        Set<Node> founded = new LinkedHashSet<>();
        for (Quad tagging : find(derived, Node.ANY, TAGGED, paper)) {
            find(derived, tagging.getSubject(), TOPIC, Node.ANY).forEach(quad -> founded.add(quad.getObject()));
        }
        delete(find(derived, paper, SUBJECT, Node.ANY).stream()
                .filter(quad -> !founded.contains(quad.getObject()))
                .toList());
    }

    private void removeUnlistedName(Node author) {
        if (!dataset.contains(Node.ANY, Node.ANY, CREATOR, author)) {
            delete(find(derived, author, Node.ANY, Node.ANY));
        }
    }

    private void deleteEvidence(Node evidence) {
        find(derived, evidence, ATTESTED_TERM, Node.ANY).forEach(quad -> terms.add(quad.getObject()));
        delete(find(derived, evidence, Node.ANY, Node.ANY));
    }

    /** Says anew what the terms are called whose attestations are others than before. */
    private void renameTerms() {
        var renamed = new TermStatements(iris);
        for (Node term : terms) {
            delete(find(derived, term, Node.ANY, Node.ANY));
            for (Quad attested : find(derived, Node.ANY, ATTESTED_TERM, term)) {
                renamed.count(find(derived, attested.getSubject(), Node.ANY, Node.ANY));
            }
        }
        List<Quad> said = new ArrayList<>();
        renamed.say(said::add);
        said.forEach(this::addNow);
    }

    private void addNow(Quad quad) {
        if (quad.getPredicate().equals(ATTESTED_TERM)) {
            terms.add(quad.getObject());
        }
        if (!dataset.contains(quad)) {
            dataset.add(quad);
            quads++;
            churn++;
        }
    }

    private List<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        Iterator<Quad> found = dataset.find(graph, subject, predicate, object);
        return Iter.toList(found);
    }

    private void delete(List<Quad> gone) {
        gone.forEach(dataset::delete);
        quads -= gone.size();
        churn += gone.size();
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
