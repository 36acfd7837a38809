package papergraph.serve;

import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers below the path of the base as well as below the root, so that an address of the graph works on this host by
 * changing its host alone: {@code /papergraph/paper/1} is {@code /paper/1}.
 */
final class BasePath extends Handler.Wrapper {
    private final Supplier<String> base;

    BasePath(Handler handler, Supplier<String> base) {
        super(handler);
        this.base = base;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI asked = request.getHttpURI();
        String prefix = URI.create(base.get()).getRawPath();
        String path = asked.getPath();
        if (prefix == null || prefix.length() < 2 || path == null || !path.startsWith(prefix)) {
            return super.handle(request, response, callback);
        }
        String rest = path.substring(prefix.length() - 1);
        HttpURI own = HttpURI.build(asked, rest, asked.getParam(), asked.getQuery()).asImmutable();
        return super.handle(Request.serveAs(request, own), response, callback);
    }
}
