package papergraph.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** One row for each Korean rendering, the preferred one first; one without any for a term that has none. RFC 4180. */
final class GlossaryCsv implements GlossarySink {
    private static final CSVFormat CSV = CSVFormat.RFC4180;

    private final Writer out;

    GlossaryCsv(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        print("english", "korean", "times", "preferred", "abbreviations", "other_spellings", "term");
    }

    @Override
    public void write(GlossaryTerm term) throws IOException {
        for (int i = 0; i < term.korean().size(); i++) {
            row(term, term.korean().get(i).words(), term.korean().get(i).times(), i == 0 ? "yes" : "no");
        }
        if (term.korean().isEmpty()) {
            row(term, "", term.attestations(), "");
        }
    }

    private void row(GlossaryTerm term, String korean, int times, String preferred) throws IOException {
        List<String> others = term.english().subList(1, term.english().size());
        print(
                term.english().get(0),
                korean,
                Integer.toString(times),
                preferred,
                String.join("; ", term.abbreviations()),
                String.join("; ", others),
                term.address());
    }

    private void print(Object... cells) throws IOException {
        out.write(CSV.format(cells));
        out.write(CSV.getRecordSeparator());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
