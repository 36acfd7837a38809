package papergraph.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "Daily Papers (2024-04-05)", "Papers for 2024/4/5", "2024.04.05", "2024년 4월 5일", "2024年04月05日", "5-Apr-2024",
        "5 April 2024", "April 5, 2024", "Apr. 5th 2024", "Friday, 5th April, 2024", "20240405", "2024_04_05"
    })
    void readsADayHoweverItIsWritten(String text) {
        assertEquals(LocalDate.of(2024, 4, 5), Dates.first(text).orElseThrow().date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-13-01", "2024/02/30", "31-Apr-2024"})
    void knowsADayThatDoesNotExist(String text) {
        assertNull(Dates.first(text).orElseThrow().date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPT-4", "2404.08639", "20241399", "12024-04-05", "Version 1.2.3", "2024", "2024-04", "May 2024", "99999999"})
    void findsNoDayInOtherNumbers(String text) {
        assertTrue(Dates.first(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024/04/05.md", "2023-01-01/2024-04-05.md", "a/20240405.md", "5-Apr-2024/papers.md", "2024年04月05日.md"})
    void takesTheLastDayOfAPath(String path) {
        assertEquals(LocalDate.of(2024, 4, 5), Dates.last(path).orElseThrow().date());
    }
}
