package papergraph.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {
    private final Organisations organisations = Organisations.bundled();

    @ParameterizedTest
    @ValueSource(strings = {
        "Gemini Team", "Chameleon Team", "Tongyi SpeechTeam", "GLM-4.5 Team", "Team OLMo", "Team GLM", "Team Hunyuan3D",
        "LLM-jp", "llm-jp", "OpenAI", "OPENAI", "Google", "NVIDIA", "Mistral AI", "DeepSeek-AI", "AI21 Labs",
        "Black Forest Labs", "Alibaba Group", "BigCode Community", "SEACrowd", "Tencent AI Lab", "Noah's Ark Lab",
        "Seoul National University", "University of Oxford", "Allen Institute for AI", "Acme Inc.", "Acme Corporation",
        "ATLAS Collaboration", "(Gemini Team)", "OpenAI:", "Gemini\u00A0Team", "  Gemini   Team ", "서울대학교"
    })
    void knowsAnOrganisation(String printed) {
        assertTrue(organisations.isOrganisation(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Yang Lab", "Team Ng", "Team", "Qingyao Ai", "Qingyao AI", "BIN FU", "Larry Page", "Fiona Apple", "Meta",
        "Yann LeCun", "Kevin McGuinness", "ShahRukh Athar", "A K M Mahbubur Rahman", "Zhuoma GongQue", "Labs", "Research",
        "Ai", "Yingyan", "김연구", "Inc", "+", "", " ", "...", "Jean-Baptiste Alayrac", "Dennis J. N. J. Soemers",
        "John Google", "OpenAI Smith", "Group Captain", "gemini steam"
    })
    void takesNobodyForAnOrganisation(String printed) {
        assertFalse(organisations.isOrganisation(printed));
    }

    @Test
    void readsAListOfOnesOwn() {
        var own = new Organisations(List.of("# mine", "", " Seoul Readers ", "Club *", "~ Circle"));

        assertTrue(own.isOrganisation("seoul readers"));
        assertTrue(own.isOrganisation("Club of Rome"));
        assertTrue(own.isOrganisation("R2D2 Circle"));
        assertFalse(own.isOrganisation("Arctic Circle"));
        assertFalse(own.isOrganisation("# mine"));
        assertFalse(own.isOrganisation("Google"));
    }

    @Test
    void takesAnEmptyListToKnowNone() {
        assertFalse(new Organisations(List.of()).isOrganisation("OpenAI"));
        assertFalse(new Organisations(List.of()).isOrganisation(""));
    }

    @Test
    void takesPatternsByTheLetter() {
        assertFalse(new Organisations(List.of("A.B *")).isOrganisation("AxB club"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "Team ", "Institute of ", "AI ", "A", "(", ") a"})
    void takesTimeInProportionToTheName(String piece) {
        String hostile = piece.repeat(500_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> organisations.isOrganisation("x" + hostile + "x"));
    }

    @Test
    void findsThoseAmongTheNamesOfTheDigestsAtHandAndNoMore() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String name : listedNames()) {
            if (organisations.isOrganisation(name)) {
                found.add(name);
            }
        }

        assertEquals(Set.of("Gemini Team", "LLM-jp", "Tongyi SpeechTeam"), found);
    }

    private static Set<String> listedNames() throws IOException {
        Path root = Path.of(System.getProperty("papergraph.root", "."));
        Path digests = Stream.of("../shared", "../../shared")
                .map(above -> root.resolve(above).resolve("digests-dev"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(digests != null, "no folder shared/digests-dev beside the project");
        try (Stream<Path> files = Files.walk(digests)) {
            List<Path> markdown = files.filter(file -> file.toString().endsWith(".md")).toList();
            Set<String> names = new TreeSet<>();
            for (Path file : markdown) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("Authors:"))
                        .flatMap(line -> Arrays.stream(line.substring(8).split("[,\\[\\]\"]")))
                        .map(name -> name.strip().replaceAll("^'|'$", ""))
                        .forEach(names::add);
            }
            return names;
        }
    }
}
