package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;

import java.util.List;
import java.util.Optional;

class ContentsTest {

    @Test
    void headingsAndTitledCells_areListed_codeIsNot() {
        Notebook notebook =
                new Notebook(
                        "N",
                        Optional.empty(),
                        List.of(
                                new TextCell(
                                        "a",
                                        "# Part *one*\ntext\n```\n# no heading\n```\n## Detail\n#no"),
                                new NetworkCell("n", "Noise", "{}", CanvasLayout.EMPTY),
                                new NetworkCell("m", "", "{}", CanvasLayout.EMPTY)));
        assertThat(Contents.of(notebook))
                .containsExactly(
                        new Contents.Item("Part one", "cell-a-0", 1),
                        new Contents.Item("Detail", "cell-a-1", 2),
                        new Contents.Item("Noise", "cell-n", 2));
    }
}
