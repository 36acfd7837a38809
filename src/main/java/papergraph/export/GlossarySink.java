package papergraph.export;

import java.io.IOException;

/** Takes the terms of a glossary one by one. */
interface GlossarySink {
    void write(GlossaryTerm term) throws IOException;

    void finish() throws IOException;
}
