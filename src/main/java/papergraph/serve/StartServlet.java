package papergraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page that tells what is in the graph and how to ask it, in English or Korean. */
final class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> QUESTIONS =
            List.of("try-most-voted.rq", "try-who-with-whom.rq", "try-topics.rq");

    private final transient SwitchableDataset data;
    private final transient Supplier<String> address;

    StartServlet(SwitchableDataset data, Supplier<String> address) {
        this.data = data;
        this.address = address;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Snapshot snapshot = data.current();
        String language = language(request);
        // Gate's response speaks of Accept alone; this page is chosen by the language
        response.addHeader("Vary", "Accept-Language");
        if (Pages.isKnown(request, response, "W/\"" + snapshot.generation() + "-start-" + language + "\"")) {
            return;
        }
        Document page = Pages.page("start." + language + ".html");
        fill(page, snapshot.summary());
        set(page, "sparql", address.get() + "sparql");
        set(page, "data", address.get() + "data");
        QUESTIONS.forEach(name -> ask(page.expectFirst("#questions"), Pages.text(name).strip()));
        response.setHeader("Content-Language", language);
        Pages.send(page, response);
    }

    private static void fill(Document page, Summary summary) {
        set(page, "digests", Long.toString(summary.digests()));
        set(page, "entries", Long.toString(summary.entries()));
        set(page, "papers", Long.toString(summary.papers()));
        set(page, "names", Long.toString(summary.names()));
        set(page, "topics", Long.toString(summary.topics()));
        set(page, "first", summary.firstDay().orElse("–"));
        set(page, "last", summary.lastDay().orElse("–"));
        summary.lastDay().ifPresent(day -> page.expectFirst("#last").attr("href", "./digest/" + day));
    }

    /** The first line of a question is its title, as a comment. */
    private static void ask(Element questions, String query) {
        String title = query.lines().findFirst().orElseThrow().replaceFirst("^#\\s*", "");
        String link = "./sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        Element heading = questions.appendElement("h3").attr("lang", "en");
        heading.appendElement("a").attr("href", link).text(title);
        questions.appendElement("pre").appendElement("code").text(query);
    }

    private static void set(Document page, String id, String text) {
        page.expectFirst("#" + id).text(text);
    }

    private static String language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> locale.getLanguage())
                .filter(language -> language.equals("ko") || language.equals("en"))
                .findFirst()
                .orElse("en");
    }
}
