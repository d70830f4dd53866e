package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotebookMenuTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From spike to silicon | From spike to silicon",
                "f/I: a \"curve\"?     | f I a curve",
                "../etc                | etc",
                "Neurönchen            | Neurönchen",
                "???                   | notebook"
            })
    void file_isCalledAsTheNotebook_withoutWhatFileSystemsRefuse(String title, String name) {
        assertThat(NotebookMenu.fileName(title, ".spikebook.json"))
                .isEqualTo(name + ".spikebook.json");
    }
}
