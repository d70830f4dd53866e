package org.spikebook.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.notebook.NotebookChange.Kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class NotebookChangeTest {

    private static final NetworkCell NETWORK =
            new NetworkCell("net", "A small network", "{}", CanvasLayout.EMPTY);
    private static final Notebook BEFORE =
            new Notebook("Mine", Optional.empty(), List.of(new TextCell("text", "Hello"), NETWORK));

    @Test
    void sameNotebook_hasNoChange() {
        assertThat(NotebookChange.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void titleAndCells_areToldApart() {
        Notebook after =
                BEFORE.withTitle("Ours")
                        .withoutCell("text")
                        .withCell(NETWORK.withDocument("{ }"))
                        .withCellAt(1, new TextCell("more", "And"));

        assertThat(NotebookChange.between(BEFORE, after))
                .containsExactly(
                        new NotebookChange(Kind.RENAMED, "Ours"),
                        new NotebookChange(Kind.CELL_CHANGED, "A small network"),
                        new NotebookChange(Kind.CELL_ADDED, ""),
                        new NotebookChange(Kind.CELL_REMOVED, ""));
    }

    @Test
    void partsMoved_andCellsMoved_areNoOtherChange() {
        CanvasLayout moved = new CanvasLayout(Map.of("exc", new CanvasLayout.Position(10, 20)));

        assertThat(NotebookChange.between(BEFORE, BEFORE.withCell(NETWORK.withLayout(moved))))
                .containsExactly(new NotebookChange(Kind.CELL_ARRANGED, "A small network"));
        assertThat(NotebookChange.between(BEFORE, BEFORE.withCellMoved("net", 0)))
                .containsExactly(new NotebookChange(Kind.REORDERED, ""));
    }
}
