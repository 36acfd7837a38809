package papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The few files that pages are made with. Only those named here are ever given. */
final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("/papergraph.css", "text/css; charset=utf-8");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo();
        String type = name == null ? null : TYPES.get(name);
        if (type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
            return;
        }
        byte[] content = Pages.bytes(name.substring(1));
        if (!Pages.isKnown(request, response, "W/\"" + Integer.toHexString(Arrays.hashCode(content)) + "\"")) {
            response.setContentType(type);
            response.getOutputStream().write(content);
        }
    }
}
