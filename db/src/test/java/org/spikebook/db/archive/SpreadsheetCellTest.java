package org.spikebook.db.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void formula_isWrittenWithAnApostrophe_andReadWithoutIt(String formula) {
        String written = new SpreadsheetCell(formula).written();

        assertThat(written).isEqualTo("'" + formula);
        assertThat(SpreadsheetCell.read(written).text()).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "'tis", "1-1", "'"})
    void otherText_staysAsItIs(String text) {
        assertThat(new SpreadsheetCell(text).written()).isEqualTo(text);
        assertThat(SpreadsheetCell.read(text).text()).isEqualTo(text);
    }
}
