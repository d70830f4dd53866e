package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\r\nc,d\r\n",
                "a;b\nc;d",
                "a\tb\nc\td\n",
                "\uFEFFa;b\r\nc;d",
                "\n a , b \n,\n\"c\",d"
            })
    void read_withAnyDelimiterAndLineEnd_findsTheCells(String file) {
        assertThat(CsvFile.read(file, 10).rows())
                .extracting(CsvFile.Row::cells)
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void read_quotedDelimiters_areNotCounted() {
        CsvFile file = CsvFile.read("\"Lovelace, Ada, Countess\";1\n\"Gödel; Kurt\";2", 10);

        assertThat(file.rows())
                .containsExactly(
                        new CsvFile.Row(1, List.of("Lovelace, Ada, Countess", "1")),
                        new CsvFile.Row(2, List.of("Gödel; Kurt", "2")));
    }

    @Test
    void read_moreRowsThanRequested_saysSo() {
        assertThat(CsvFile.read("a\nb\nc", 2).hasMore()).isTrue();
        assertThat(CsvFile.read("a\nb\n\n", 2).hasMore()).isFalse();
    }

    @Test
    void read_anOpenQuotationMark_namesTheLine() {
        assertThat(CsvFile.read("a,b\n\"c,d\n", 10).brokenLine()).isPositive();
        assertThat(CsvFile.read("a,b\nc,\"d\" e\n", 10).brokenLine()).isPositive();
        assertThat(CsvFile.read("", 10)).isEqualTo(new CsvFile(List.of(), false, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@x", "O'Neill", "'quoted'", "Zoë; \"Z\", née Ö"})
    void read_whatCsvWrote_isTheSame(String text) {
        String written = Csv.of("name").row(text).toString();

        assertThat(CsvFile.read(written, 10).rows().getLast().cells()).containsExactly(text);
    }
}
