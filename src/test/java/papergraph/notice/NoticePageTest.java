package papergraph.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticePageTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAPageInBothLanguages(NoticeCode code) {
        String english = NoticePage.of(code, Locale.ENGLISH).orElseThrow();
        String korean = NoticePage.of(code, Locale.KOREAN).orElseThrow();

        assertTrue(english.startsWith("# " + code + " (" + code.severity().word() + ")\n"), english);
        assertTrue(korean.startsWith("# " + code + " (" + code.severity().word() + ": "), korean);
        assertTrue(english.contains("\nWhat was done: ") && english.contains("\nTo mend it: "), english);
        assertTrue(korean.contains("\n한 일: ") && korean.contains("\n고치려면: "), korean);
        assertNotEquals(english, korean);
    }

    @Test
    void everyPageIsOfACode() throws IOException, URISyntaxException {
        Path pages = Path.of(NoticePage.class.getResource("/papergraph/notices").toURI());
        List<String> codes = Arrays.stream(NoticeCode.values())
                .flatMap(code -> Stream.of(code + ".ko.md", code + ".md"))
                .sorted()
                .toList();

        try (Stream<Path> files = Files.list(pages)) {
            assertEquals(codes, files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
