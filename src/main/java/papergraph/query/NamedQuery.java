package papergraph.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A question with a name: what its header says, and the query.
 *
 * <p>The header is the block of comment lines at the top of the file. In it these lines count, all others are comments:
 * <pre>
 * # title: TEXT                                     and # title@ko: TEXT
 * # question: TEXT                                  and # question@ko: TEXT
 * # note: TEXT                                      and # note@ko: TEXT, any number of them
 * # param NAME: TYPE = VALUE [LEAST..GREATEST] — TEXT      and # param NAME@ko: TEXT
 * </pre>
 * NAME is a variable of the query; TYPE one of {@link Parameter.Type}, in small letters; VALUE, the default, is one word
 * or stands in double quotes, with {@code \"} and {@code \\} inside; the range is for numbers only and may be left out;
 * {@code --} does for the dash. A variable that is a parameter is neither selected nor assigned, since its value is put
 * in its place before the query runs. A parameter of type {@code limit} has no variable: it sets the LIMIT of the query,
 * and of those sub-SELECTs that have one.
 *
 * @param name the path below the folder without {@code .rq}, such as {@code author/coauthors}
 * @param titles what it is called, by language: {@code en}, {@code ko}
 * @param questions the question in one sentence, by language
 * @param notes what to know about the answer, by language
 * @param parameters in the order of the header
 * @param text the file as it stands
 * @param query the query before any value is bound; not to be changed
 */
public record NamedQuery(
        String name,
        Map<String, String> titles,
        Map<String, String> questions,
        Map<String, List<String>> notes,
        List<Parameter> parameters,
        String text,
        Query query) {
    public NamedQuery {
        titles = Map.copyOf(titles);
        questions = Map.copyOf(questions);
        notes = Map.copyOf(notes);
        parameters = List.copyOf(parameters);
    }

    /**
     * Reads a query with its header; the header may be missing.
     *
     * @param name what it is to be called
     * @param source the file, as messages name it
     */
    static NamedQuery of(String name, String source, String text) {
        var header = new QueryHeader(source).read(text);
        var query = new SparqlText(source, text).parse();
        var named = new NamedQuery(
                name, header.titles(), header.questions(), header.notes(), header.parameters(), text, query);
        Substitution.check(named, source);
        return named;
    }

    /** What it is called in English, or its name where the header does not say. */
    public String title() {
        return titles.getOrDefault("en", name);
    }

    public Optional<Parameter> parameter(String wanted) {
        return parameters.stream().filter(p -> p.name().equals(wanted)).findFirst();
    }
}
