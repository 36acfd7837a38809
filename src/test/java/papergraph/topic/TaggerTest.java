package papergraph.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import papergraph.digest.ArxivId;
import papergraph.digest.AuthorList;
import papergraph.digest.Entry;
import papergraph.digest.Paper;
import papergraph.digest.Point;
import papergraph.notice.Place;

class TaggerTest {
    private static final Place HERE = Place.file("day.md");

    private final Tagger tagger = new Tagger(List.of(
            topic("agents", "AI agent|LLM 에이전트", "", "agent", "tool use|도구"),
            topic("attention", "attention|어텐션", "", "", ""),
            topic("diffusion-models", "diffusion model|확산 모델", "", "", ""),
            topic("language-models", "language model|언어 모델", "LM", "", ""),
            topic("large-language-models", "large language model|대규모 언어 모델", "LLM", "", ""),
            topic("lora", "low-rank adaptation|LoRA", "", "", ""),
            topic("retrieval", "retrieval-augmented generation|검색 증강 생성", "RAG", "", ""),
            topic("segmentation", "segmentation", "", "SAM", "segment anything"),
            topic("sharpness", "sharpness-aware", "", "SAM", "flat minima"),
            topic("vision-transformers", "ViT", "", "", "")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A diffusion model                | diffusion-models      | diffusion model
            DIFFUSION MODELS                 | diffusion-models      | DIFFUSION MODELS
            Diffusion-Models, revisited      | diffusion-models      | Diffusion-Models
            diffusion/model                  | diffusion-models      | diffusion/model
            diffusion   model                | diffusion-models      | diffusion   model
            ｄｉｆｆｕｓｉｏｎ model                 | diffusion-models      | ｄｉｆｆｕｓｉｏｎ model
            **diffusion** `model`            | diffusion-models      | diffusion** `model
            video-diffusion model            | diffusion-models      | diffusion model
            확산 모델을 쓴다                   | diffusion-models      | 확산 모델
            확산모델은                        | diffusion-models      | 확산모델
            새 확산 모델(DM)                  | diffusion-models      | 확산 모델
            3D확산모델                        | diffusion-models      | 확산모델
            대규모언어모델의                   | large-language-models | 대규모언어모델
            대규모 언어모델                    | large-language-models | 대규모 언어모델
            LLMs                             | large-language-models | LLMs
            LLM)은                           | large-language-models | LLM
            LLM은                            | large-language-models | LLM
            대형LLM                           | large-language-models | LLM
            LLM/VLM                          | large-language-models | LLM
            the LLM's answer                 | large-language-models | LLM
            LLM을 RAGs                       | retrieval             | RAGs
            생성 (RAG)                        | retrieval             | RAG
            low rank adaptation              | lora                  | low rank adaptation
            LoRAs                            | lora                  | LoRAs
            LLM에이전트                       | agents                | LLM에이전트
            一种diffusion model方法            | diffusion-models      | diffusion model
            """)
    void findsALabelHoweverItIsWritten(String title, String topic, String words) {
        assertEquals(words, matched(title).get(topic));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a fragment of storage",
            "a rag doll",
            "Rag and bone",
            "RAGS to riches",
            "비확산모델",
            "transdiffusion model",
            "diffusion modelling",
            "diffusion. Model",
            "LORA",
            "VIT and vit",
            "LLM2Vec",
            "xLLM",
            "inattention",
            "https://example.org/diffusion-model/RAG",
            "확산 및 모델",
            "*", "", " ", "-"
    })
    void findsNothingInOtherWords(String title) {
        assertEquals(List.of(), tagger.tag(entry(title)));
    }

    @Test
    void findsTheSameInDecomposedLetters() {
        String decomposed = Normalizer.normalize("확산 모델을", Form.NFD);

        Tagging tagging = tagger.tag(entry(decomposed)).get(0);

        assertEquals("확산 모델", Normalizer.normalize(tagging.matchedText(), Form.NFC));
    }

    @Test
    void readsOnAfterAUrl() {
        assertEquals(List.of("retrieval"), topics(entry("code", "https://example.org/x에서 LLM이 아닌 RAG를 본다")));
    }

    @Test
    void prefersTheLongestLabel() {
        assertEquals(List.of("large-language-models"), topics(entry("Large Language Models")));
    }

    @Test
    void keepsAShorterLabelThatStandsAloneElsewhere() {
        assertEquals(
                List.of("language-models", "large-language-models"),
                topics(entry("Large Language Models and Other Language Models")));
    }

    @Test
    void takesTheTitleBeforeThePointsAndTheEarliestPointFirst() {
        List<Tagging> taggings = tagger.tag(entry("Attention", "RAG", "RAG attention"));

        assertEquals(
                List.of(
                        new Tagging("attention", "Attention", Tagging.Rule.LABEL, 0, 98),
                        new Tagging("retrieval", "RAG", Tagging.Rule.ABBREVIATION, 1, 88)),
                taggings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RAG   | RAG   | other | 98
            RAG   | other | other | 93
            other | RAG   | RAG   | 88
            other | RAG   | other | 80
            other | other | RAG   | 72
            """)
    void trustsATopicByThePlacesItIsNamedIn(String title, String first, String second, int confidence) {
        assertEquals(confidence, tagger.tag(entry(title, first, second)).get(0).confidence());
    }

    @Test
    void countsTwoMentionsInOnePointOnce() {
        assertEquals(80, tagger.tag(entry("other", "RAG RAG")).get(0).confidence());
    }

    @Test
    void doesNotBelieveASummaryOfAnotherPaper() {
        assertEquals(List.of("retrieval"), topics(sectioned("RAG for Cooks", "LLM과 attention을 쓴다")));
    }

    @Test
    void believesASummaryThatSharesAWordOrATopicWithItsTitle() {
        assertEquals(
                List.of("large-language-models", "retrieval"), topics(sectioned("RAG for Cooks", "cooks에게 LLM을 준다")));
        assertEquals(
                List.of("large-language-models", "retrieval"), topics(sectioned("RAG for Cooks", "LLM으로 검색 증강 생성")));
    }

    @Test
    void believesASummaryWhoseTitleSaysNothing() {
        assertEquals(List.of("large-language-models"), topics(sectioned("For Cooks", "LLM을 쓴다")));
    }

    @Test
    void keepsALabelThatOpensALongerOne() {
        assertEquals(List.of("agents", "large-language-models"), topics(entry("LLM 에이전트")));
    }

    @Test
    void namesALabelWithCapitalsInsideAnAbbreviation() {
        assertEquals(Tagging.Rule.ABBREVIATION, tagger.tag(entry("LoRA")).get(0).rule());
    }

    @Test
    void doubtsAnAmbiguousLabelThatStandsAlone() {
        assertEquals(List.of(), tagger.tag(entry("An agent", "SAM, another agent")));
    }

    @Test
    void believesAnAmbiguousLabelBesideACueAnywhereInTheEntry() {
        List<Tagging> taggings = tagger.tag(entry("An agent", "도구를 쓴다"));

        assertEquals(List.of(new Tagging("agents", "agent", Tagging.Rule.AMBIGUOUS_LABEL, 0, 93)), taggings);
    }

    @Test
    void tellsTwoSensesOfAnAbbreviationApart() {
        assertEquals(List.of("segmentation"), topics(entry("SAM", "Segment Anything")));
        assertEquals(List.of("sharpness"), topics(entry("SAM", "flat minima")));
    }

    @Test
    void letsTwoTopicsShareAnAmbiguousLabelWhenBothAreVouchedFor() {
        assertEquals(List.of("segmentation", "sharpness"), topics(entry("SAM", "segment anything", "flat minima")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Unlike diffusion models, ours is fast",
            "Learning without a diffusion model",
            "better than \"diffusion models\"",
            "diffusion-model-free guidance",
            "확산 모델 없이",
            "확산 모델(diffusion model) 없이",
            "확산 모델(diffusion models)과 달리",
            "확산모델과는 달리",
            "확산 모델 대신",
            "확산 모델에 비해"
    })
    void leavesOutWhatIsOnlyComparedWith(String text) {
        assertEquals(List.of(), tagger.tag(entry("Ours", text)));
    }

    @Test
    void keepsWhatIsComparedWithWhenItIsNamedElsewhereToo() {
        List<Tagging> taggings = tagger.tag(entry("Ours", "확산 모델 없이", "확산 모델을 고친다"));

        assertEquals(List.of(new Tagging("diffusion-models", "확산 모델", Tagging.Rule.LABEL, 2, 72)), taggings);
    }

    @Test
    void printsTheWordsOfTheSourceAndNoOthers() throws IOException {
        List<String> lines = new ArrayList<>();
        Path seeds = Path.of(System.getProperty("papergraph.root", "."), "seeds");
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }

        for (String line : lines) {
            for (Tagging tagging : tagger.tag(entry(line))) {
                assertTrue(line.contains(tagging.matchedText()), () -> tagging + " in " + line);
            }
        }
        assertTrue(lines.stream().anyMatch(line -> !tagger.tag(entry(line)).isEmpty()));
    }

    @Test
    void givesTheSameAnswerFromManyThreads() {
        Entry entry = entry("Attention for LLMs", "확산 모델", "RAG");
        List<Tagging> alone = tagger.tag(entry);

        long different = IntStream.range(0, 2000).parallel().filter(i -> !tagger.tag(entry).equals(alone)).count();

        assertEquals(0, different);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "LLM ", "large language ", "확산 ", "확산", "agent ", "a-", "((", "확산 모델(", "*", "\u0301\u0323", "한A1",
        "https://", "SAM unlike ", "LLM 없이", "가\u0300", "ﷺ", "no "
    })
    void takesTimeInProportionToTheText(String piece) {
        Entry hostile = entry("diffusion", piece.repeat(1_000_000 / piece.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tagger.tag(hostile));
    }

    private Map<String, String> matched(String title) {
        return tagger.tag(entry(title)).stream().collect(Collectors.toMap(Tagging::topicSlug, Tagging::matchedText));
    }

    private List<String> topics(Entry entry) {
        return tagger.tag(entry).stream().map(Tagging::topicSlug).toList();
    }

    private static Topic topic(String slug, String labels, String notations, String ambiguous, String cues) {
        return new Topic(slug, words(labels), words(notations), words(ambiguous), words(cues));
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\\|"));
    }

    private static Entry entry(String title, String... texts) {
        return entryOf(null, title, List.of(texts));
    }

    private static Entry sectioned(String title, String... texts) {
        return entryOf("What's New", title, List.of(texts));
    }

    private static Entry entryOf(@Nullable String section, String title, List<String> texts) {
        List<Point> points = new ArrayList<>();
        for (String text : texts) {
            points.add(new Point(HERE, 1, points.size() + 1, 0, section, text, List.of()));
        }
        var paper = new Paper(new ArxivId("2404.00001"), title, title);
        return new Entry(HERE, 1, 1, 1, paper, null, AuthorList.NONE, List.of(), points, List.of(), List.of());
    }
}
