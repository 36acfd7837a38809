package papergraph.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Yann LeCun, YANN LECUN",
        "Straße, STRASSE",
        "Straße, STRAẞE",
        "ﬁnn, FINN",
        "ŉeal, ʼNEAL",
        "Νίκος, ΝΊΚΟΣ",
        "ΣΟΦΟΣ, σοφοσ",
        "İbrahim, i\u0307brahim",
        "Ångström, \u212Bngstro\u0308m",
        "ǅ, ǆ",
        "ſam, Sam",
        "𐐀, 𐐨",
    })
    void joinsNamesThatDifferOnlyInCaseOrComposition(String one, String other) {
        assertEquals(NameKey.of(one), NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Yıldız, Yildiz",
        "Işık, İşik",
        "José, Jose",
        "Jean-Luc, Jean Luc",
        "Ｙａｎｎ, Yann",
        "J. Doe, J Doe",
        "Müller, Mueller",
    })
    void mergesNothingMore(String one, String other) {
        assertNotEquals(NameKey.of(one), NameKey.of(other));
    }

    @Test
    void takesAFinalSigmaLikeAnyOther() {
        assertEquals(NameKey.of("ΣΑΣ Σ"), NameKey.of("σας ς"));
    }

    @Test
    void composesHangul() {
        assertEquals("김철수", NameKey.of(Normalizer.normalize("김철수", Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        " Jean  Dupont ", "Jean\u00A0Dupont", "Jean\u2003Dupont\u00A0", "Jean\t\n\u3000Dupont", "\u202FJean Dupont"
    })
    void collapsesBlanksOfEveryKind(String printed) {
        assertEquals("jean dupont", NameKey.of(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Straße İbrahim ΣΑΣ", "ﬁ ŉ ẖ ᾳ ᾈ", "Işık", "e\u0301\u0323", "ΐ ΰ"})
    void isItsOwnKey(String printed) {
        assertEquals(NameKey.of(printed), NameKey.of(NameKey.of(printed)));
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertEquals("iris", NameKey.of("IRIS"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void takesTimeInProportionToTheName() {
        String hostile = "x" + "\u0301\u0323".repeat(250_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NameKey.of(hostile));
    }
}
