package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalDouble;

class CsvTest {

    @Test
    void row_ofTextsAndNumbers_hasPointsAndEndsWithCrLf() {
        String csv =
                Csv.of("name", "value", "count")
                        .row("exc", 0.1, 3)
                        .row("inh", OptionalDouble.empty(), 4L)
                        .toString();

        assertThat(csv).isEqualTo("name,value,count\r\nexc,0.1,3\r\ninh,,4\r\n");
    }

    @Test
    void text_withCommaQuoteOrLineBreak_isQuoted() {
        assertThat(Csv.of("a").row("x, y").row("say \"spike\"").row("two\nlines").toString())
                .isEqualTo("a\r\n\"x, y\"\r\n\"say \"\"spike\"\"\"\r\n\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void text_thatASpreadsheetTakesForAFormula_beginsWithAnApostrophe(String formula) {
        String cell = Csv.of("a").row(formula).toString().substring("a\r\n".length());

        assertThat(cell.replace("\"", "")).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void negativeNumber_isNotAFormula() {
        assertThat(Csv.of("mV").row(-65.0).row(-1).toString()).isEqualTo("mV\r\n-65\r\n-1\r\n");
    }

    @Test
    void cellOfAnotherKind_isAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Csv.of("a").row(new Object()));
    }
}
