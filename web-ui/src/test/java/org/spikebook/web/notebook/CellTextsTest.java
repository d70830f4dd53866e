package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.document.CellSettings;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/** Pages name each type of cell, and those that run nothing say where it runs. */
class CellTextsTest {

    /** Types of which published pages and Jupyter have a form. */
    private static final Set<String> PUBLISHED = Set.of("network", "question", "task");

    /** Those of which shared notebooks have one. */
    private static final Set<String> SHARED = Set.of("network", "question", "runs", "task");

    static Set<String> types() {
        return CellSettings.types();
    }

    static Stream<String> unpublished() {
        return types().stream().filter(type -> !PUBLISHED.contains(type));
    }

    static Stream<String> unshared() {
        return types().stream().filter(type -> !SHARED.contains(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void type_hasANameOnEachPage(String type) {
        assertThat(texts("notebook.ui").containsKey("add." + type)).isTrue();
        assertThat(texts("publish").containsKey("title." + type)).isTrue();
        assertThat(texts("share.ui").containsKey("shared.title." + type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unpublished")
    void type_thatIsNotPublished_saysWhereItRuns(String type) {
        assertThat(texts("publish").containsKey(type + ".server")).isTrue();
        assertThat(texts("publish").containsKey("jupyter." + type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unshared")
    void type_thatIsNotShared_saysWhereItRuns(String type) {
        assertThat(texts("share.ui").containsKey("shared." + type)).isTrue();
    }

    private static ResourceBundle texts(String feature) {
        return ResourceBundle.getBundle("org.spikebook.web." + feature + ".messages");
    }
}
