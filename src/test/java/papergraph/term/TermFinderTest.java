package papergraph.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import papergraph.digest.ArxivId;
import papergraph.digest.AuthorList;
import papergraph.digest.Entry;
import papergraph.digest.Paper;
import papergraph.digest.Point;
import papergraph.notice.Place;

class TermFinderTest {
    private static final Place PLACE = new Place("day.md", 1, 1);

    private final TermFinder finder = new TermFinder();

    /** A row is a sentence and what is found in it: Korean | English | abbreviation | term, several parted by an ampersand. */
    @ParameterizedTest
    @CsvFileSource(resources = "/papergraph/term/cases.csv", delimiter = '\t', numLinesToSkip = 1)
    void findsWhatTheCasesSay(String sentence, String expected) {
        assertEquals(expected == null ? "" : expected, found(sentence));
    }

    @Test
    void knowsAnAbbreviationThatAnotherPointOfTheEntrySpellsOut() {
        assertEquals(
                "계단식 보상 모델 | cascade reward model | CRM | cascade-reward-model & 계단식 보상 모델 | - | CRM | cascade-reward-model",
                found("우리는 계단식 보상 모델(cascade reward model; CRM)을 만든다.", "이 계단식 보상 모델(CRM)은 가볍다."));
    }

    @Test
    void keepsTheSensesOfAnAbbreviationApart() {
        assertEquals(
                "표준 편차 | - | SD | standard-deviation & - | Stable Diffusion | SD | stable-diffusion",
                found("점수의 표준 편차(SD)를 잰다.", "그림은 Stable Diffusion(SD)으로 그린다."));
    }

    @Test
    void takesSpellingsOfOneTermForOne() {
        assertEquals(TermName.of("multimodal model"), TermName.of("Multi-Modal Models"));
        assertEquals(TermName.of("fine-tuning"), TermName.of("finetuning"));
        assertEquals("fine-tuning", TermName.of("finetuning").key());
        assertEquals("evaluation-metric", TermName.of("Evaluation Metrics").key());
    }

    @Test
    void findsTheSameWhateverStandsInOtherEntries() {
        String alone = found("확산 모델(diffusion model)을 쓴다.");

        found("확산 변환기(diffusion transformer)를 쓴다.");

        assertEquals(alone, found("확산 모델(diffusion model)을 쓴다."));
    }

    @Test
    void endsSoonOnHostileText() {
        String deep = "가 ".repeat(20_000) + "(".repeat(20_000) + "A b, ".repeat(20_000) + ")".repeat(20_000);
        String wide = "모델(model)과 ".repeat(5_000) + "가나다".repeat(20_000) + "(language model)";
        String letters = "대형 언어 모델(" + "a".repeat(150) + ")" + "AAAAAAAAAAA (a a a a a a a) ".repeat(2_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> found(deep, wide, letters));
    }

    private String found(String... sentences) {
        List<Point> points = new ArrayList<>();
        for (String sentence : sentences) {
            points.add(new Point(PLACE, 1, points.size() + 1, 0, null, sentence, List.of()));
        }
        return finder.find(entry(points)).stream()
                .map(a -> or(a.korean()) + " | " + or(a.english()) + " | " + or(a.abbreviation()) + " | " + a.term().key())
                .collect(Collectors.joining(" & "));
    }

    private static String or(String word) {
        return word == null ? "-" : word;
    }

    private static Entry entry(List<Point> points) {
        var paper = new Paper(new ArxivId("2404.00001"), "Title", "Title");
        return new Entry(PLACE, 1, 1, 1, paper, null, AuthorList.NONE, List.of(), points, List.of(), List.of());
    }
}
