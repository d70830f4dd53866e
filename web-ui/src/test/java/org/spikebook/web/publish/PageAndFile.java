package org.spikebook.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.web.notebook.ui.TestPages;

import java.util.List;

/** Compares a file with the page from which it was exported. */
record PageAndFile(ShownCells page, ExportedFile file) {

    /** Class of what surrounds drawings for wide screens. */
    static final String WIDE = "sb-figure-wide";

    private static final String NARROW = "sb-figure-narrow";

    PageAndFile(TestPages.Opened page, ExportedFile file) {
        this(new ShownCells(page.body()), file);
    }

    void assertSameRun(String cellId) {
        assertSameFigures(cellId, "sb-figure-large");
        assertThat(file.drawings(cellId, WIDE)).hasSize(1);
    }

    /**
     * @param place class of what surrounds them on the page
     */
    void assertSameFigures(String cellId, String place) {
        for (String size : List.of(WIDE, NARROW)) {
            assertThat(file.drawings(cellId, size))
                    .as(cellId + ", " + size)
                    .isNotEmpty()
                    .isEqualTo(page.drawings(cellId, place, size));
        }
    }

    /** Drawn for a wide place only: predictions that are made in the file are drawn over it. */
    void assertSameSweep(String cellId) {
        assertThat(file.drawings(cellId))
                .hasSize(1)
                .isEqualTo(page.drawings(cellId, "sb-result", WIDE));
    }

    void assertSameNumbers(String cellId, int count) {
        List<String> shown = page.numbers(cellId);
        assertThat(shown).hasSize(count).noneMatch(text -> text.startsWith("["));
        assertThat(file.numbers(cellId)).isEqualTo(shown);
    }
}
