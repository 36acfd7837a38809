package papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatTest {
    @Test
    void hasTheWordsOfTheCommandLine() {
        assertEquals(
                List.of("turtle", "trig", "ntriples", "nquads", "jsonld", "rdfxml"),
                Arrays.stream(Format.values()).map(Format::word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(Format format) {
        assertEquals(Optional.of(format), Format.ofWord(format.word()));
    }

    @Test
    void isNotFoundByAnotherWord() {
        assertEquals(Optional.empty(), Format.ofWord("TURTLE"));
    }

    @ParameterizedTest
    @EnumSource
    void hasAMediaTypeAndAnEndingThatMeanTheSame(Format format) {
        Lang byType = RDFLanguages.contentTypeToLang(format.mediaType());

        assertEquals(byType, RDFLanguages.filenameToLang("a." + format.extension()));
    }
}
