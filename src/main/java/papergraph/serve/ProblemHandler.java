package papergraph.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
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
        var problem = new Problem(code, sentence(code));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Gate.sayToAll((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
    }

    /** Jetty's own message is left out: it may repeat what the client sent, or name classes. */
    private static String sentence(int status) {
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 -> "The request is not well-formed HTTP, or its path is ambiguous.";
            case HttpStatus.URI_TOO_LONG_414 -> "The address is too long; send a long query in the body of a POST.";
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                "The head of the request is too large; send a long query in the body of a POST.";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "Too many requests at once; try again in a few seconds.";
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "Something went wrong here.";
            default -> "";
        };
    }
}
