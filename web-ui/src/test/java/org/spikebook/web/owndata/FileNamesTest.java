package org.spikebook.web.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "flowers.csv, flowers.csv",
        "../../etc/passwd, passwd",
        "C:\\data\\set 1.zip, set 1.zip",
        ".hidden.csv, hidden.csv",
        "..., data",
        "'', data",
        "a@0123456789abcdef, a_0123456789abcdef",
        "Blüten.csv, Blüten.csv",
        "'a;b|c$(d)\n.csv', a_b_c__d__.csv"
    })
    void safe_anyName_isAPlainFileName(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @Test
    void safe_longName_keepsItsEnding() {
        assertThat(FileNames.safe("x".repeat(500) + ".csv")).hasSize(80).endsWith("x.csv");
    }

    @Test
    void safe_longNameThatIsCutAtADot_isNotHidden() {
        assertThat(FileNames.safe("x".repeat(20) + "." + "y".repeat(79))).isEqualTo("y".repeat(79));
    }
}
