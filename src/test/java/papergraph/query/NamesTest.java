package papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static DatasetGraph graph;
    private final Names names = new Names(() -> QueryExec.dataset(graph), Fixture.IRIS);

    @BeforeAll
    static void read() {
        graph = Fixture.stored();
    }

    @AfterAll
    static void close() {
        graph.end();
    }

    @Test
    void knowsWhichNamesAreListed() {
        assertTrue(names.isListed("percy  LIANG"));
        assertFalse(names.isListed("percy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Percy Lian", "Liang Percy", "Percey Liang", "Pércy Liang", "percy", "Liang", "Percy Liangg"})
    void findsTheNearestNameInSpiteOfSlipsOrderAndAccents(String typed) {
        assertEquals("Percy Liang", names.nearest(typed, 3).get(0));
    }

    @Test
    void offersNoNameThatIsFar() {
        assertEquals(List.of(), names.nearest("Qqqq Xxxx", 3));
    }

    @Test
    void offersNoMoreThanAsked() {
        assertEquals(List.of("Hanwang Zhang", "Hao Zhang"), names.nearest("Zhang", 5));
        assertEquals(1, names.nearest("Zhang", 1).size());
    }

    @Test
    void prefersTheTopicWhoseLabelIsMeantToTheLetter() {
        assertEquals(Optional.of(Fixture.IRIS.topic("3d-generation")), names.topic("3D 생성"));
        assertEquals(Optional.of(Fixture.IRIS.topic("latent-diffusion")), names.topic("LDM"));
        assertEquals(Optional.empty(), names.topic("What's New"));
        assertEquals(Optional.empty(), names.topic("***"));
    }

    @Test
    void findsTheNearestTopicsInBothLanguages() {
        assertEquals("segmentation", names.nearestTopics("segmentaton", 1).get(0));
        assertEquals("확산 모델", names.nearestTopics("확산 모뎰", 1).get(0));
    }
}
