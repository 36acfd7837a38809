package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of recorded answers, on the small graph. */
class RecordedAnswersRunnerTest {
    private static final String QUESTION = "author/coauthors";

    @Test
    void findsAnAnswerEqualToItselfAndUnequalToAnyOther(@TempDir Path folder) throws IOException {
        var answers = new RecordedAnswers(Fixture.inMemory(), Fixture.IRIS, folder);
        answers.record(QUESTION);

        answers.compare(QUESTION);
        var file = folder.resolve(QUESTION + ".csv");
        Files.writeString(file, Files.readString(file).replace("Percy", "Perry"));

        assertThrows(AssertionError.class, () -> answers.compare(QUESTION));
        assertThrows(AssertionError.class, () -> answers.compare("author/papers"));
    }
}
