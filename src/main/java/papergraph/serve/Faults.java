package papergraph.serve;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.eclipse.jetty.http.HttpStatus;

/** Tells the client's faults from ours where Fuseki would repeat the message of any exception. */
final class Faults {
    private Faults() {}

    static void sorted(Runnable work) {
        try {
            work.run();
        } catch (QueryCancelledException e) {
            ServletOps.error(
                    HttpStatus.SERVICE_UNAVAILABLE_503,
                    "The query took too long and was stopped. Ask for less at a time: add a LIMIT, or name what is looked for.");
        } catch (QueryException e) {
            ServletOps.errorBadRequest(String.valueOf(e.getMessage()));
        } catch (ActionErrorException | RuntimeIOException e) {
            throw e;
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("The query is nested too deeply.");
        } catch (RuntimeException | OutOfMemoryError e) {
            Problem problem = Gate.problemOf(e);
            ServletOps.error(problem.status(), problem.detail());
        }
    }
}
