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
                new Notebook(
                        "Ours",
                        Optional.empty(),
                        List.of(NETWORK.withDocument("{ }"), new TextCell("more", "And")));

        assertThat(NotebookChange.between(BEFORE, after))
                .containsExactly(
                        new NotebookChange(Kind.RENAMED, "Ours"),
                        new NotebookChange(Kind.CELL_CHANGED, "A small network"),
                        new NotebookChange(Kind.CELL_ADDED, ""),
                        new NotebookChange(Kind.CELL_REMOVED, ""));
    }

    @Test
    void partsOfANetwork_areNamed_unlessThereAreMany() {
        Notebook one = network("{\"populations\": [{\"id\": \"exc\", \"size\": 4}]}");
        Notebook two =
                network(
                        """
                        {"populations": [{"id": "exc", "size": 5}], "stimuli": [{"id": "noise"}]}
                        """);

        assertThat(NotebookChange.between(one, two))
                .containsExactly(
                        new NotebookChange(Kind.PART_ADDED, "A small network", "noise"),
                        new NotebookChange(Kind.PART_CHANGED, "A small network", "exc"));
        assertThat(NotebookChange.between(two, one))
                .contains(new NotebookChange(Kind.PART_REMOVED, "A small network", "noise"));
        assertThat(NotebookChange.between(one, network("{ broken")))
                .containsExactly(new NotebookChange(Kind.CELL_CHANGED, "A small network"));
        assertThat(
                        NotebookChange.between(
                                one,
                                network(
                                        """
                                        {"populations": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}
                                        """)))
                .containsExactly(new NotebookChange(Kind.CELL_CHANGED, "A small network"));
    }

    @Test
    void partsWithTheSameId_areToldApart() {
        Notebook one =
                network(
                        """
                        {"populations": [{"id": "exc", "size": 4}], "recorders": [{"id": "exc", "record": "spikes"}]}
                        """);
        Notebook two =
                network(
                        """
                        {"populations": [{"id": "exc", "size": 4}], "recorders": [{"id": "exc", "record": "vMv"}]}
                        """);

        assertThat(NotebookChange.between(one, two))
                .containsExactly(new NotebookChange(Kind.PART_CHANGED, "A small network", "exc"));
        assertThat(
                        NotebookChange.between(
                                network("{\"populations\": [{\"id\": \"exc\", \"size\": 4}]}"),
                                two))
                .containsExactly(new NotebookChange(Kind.PART_ADDED, "A small network", "exc"));
    }

    private static Notebook network(String document) {
        return BEFORE.withCell(NETWORK.withDocument(document));
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
