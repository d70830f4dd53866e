package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.document.CellSettings;

import java.util.ResourceBundle;
import java.util.Set;

/** Pages name each type of cell, so that none is without a heading. */
class CellTextsTest {

    static Set<String> types() {
        return CellSettings.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_hasANameOnEachPage(String type) {
        assertThat(texts("notebook.ui").containsKey("add." + type)).isTrue();
        assertThat(texts("publish").containsKey("title." + type)).isTrue();
        assertThat(texts("share.ui").containsKey("shared.title." + type)).isTrue();
    }

    private static ResourceBundle texts(String feature) {
        return ResourceBundle.getBundle("org.spikebook.web." + feature + ".messages");
    }
}
