package papergraph.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Tells as a {@link Problem} what fails before a request gets to {@link Gate}: a malformed one, or too many at once. */
final class ProblemHandler extends ErrorHandler {
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        // Jetty's own message is left out: it may repeat what the client sent, or name classes
        var problem = new Problem(code, "");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Gate.sayToAll((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }
}
