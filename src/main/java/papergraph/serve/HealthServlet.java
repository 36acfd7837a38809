package papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** Says that the server is there, and which generation of the graph it serves. */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient SwitchableDataset data;

    HealthServlet(SwitchableDataset data) {
        this.data = data;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var health = new JsonObject();
        health.put("status", "ok");
        health.put("generation", data.current().generation());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(JSON.toStringFlat(health));
    }
}
