package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CellChangesTest {

    private static final TextCell TEXT = new TextCell("a", "Words.");
    private static final NetworkCell NET = new NetworkCell("n", "Net", "{}", CanvasLayout.EMPTY);
    private static final TrainingCell TRAINING = new TrainingCell("t", "", "n", "{}");
    private static final Notebook BEFORE = notebook(TEXT, NET, TRAINING);

    private static Notebook notebook(Cell... cells) {
        return new Notebook("N", Optional.empty(), List.of(cells));
    }

    @Test
    void nothing_changed() {
        CellChanges none = CellChanges.between(BEFORE, BEFORE.withTitle("Other"));

        assertThat(none.ids()).isEmpty();
        assertThat(none.sameOutline()).isTrue();
        assertThat(none.isOfTexts()).isTrue();
    }

    @Test
    void words_ofAText_concernNoOtherCell() {
        TextCell other = TEXT.withMarkdown("Others.");
        CellChanges changes = CellChanges.between(BEFORE, BEFORE.withCell(other));

        assertThat(changes.changed()).containsExactly(other);
        assertThat(changes.isOfTexts()).isTrue();
    }

    @Test
    void document_ofANetwork_mayConcernOthers_inTheSamePlaces() {
        CellChanges changes = CellChanges.between(BEFORE, BEFORE.withCell(NET.withDocument("[]")));

        assertThat(changes.ids()).containsExactly("n");
        assertThat(changes.has(NetworkCell.class)).isTrue();
        assertThat(changes.has(TextCell.class)).isFalse();
        assertThat(changes.sameOutline()).isTrue();
        assertThat(changes.isOfTexts()).isFalse();
    }

    @Test
    void cells_thatComeGoMoveOrAreRenamed_changeTheOutline() {
        CellChanges gone = CellChanges.between(BEFORE, BEFORE.withoutCell("n"));
        CellChanges added = CellChanges.between(notebook(NET, TRAINING), BEFORE);
        CellChanges moved = CellChanges.between(BEFORE, BEFORE.withCellMoved("a", 2));
        CellChanges renamed = CellChanges.between(BEFORE, BEFORE.withCell(NET.withTitle("M")));
        CellChanges joined = CellChanges.between(BEFORE, BEFORE.withCell(TRAINING.withInput("m")));

        assertThat(List.of(gone, added, moved, renamed, joined))
                .noneMatch(CellChanges::sameOutline)
                .noneMatch(CellChanges::isOfTexts);
        assertThat(gone.gone()).containsExactly("n");
        assertThat(added.changed()).containsExactly(TEXT);
        assertThat(moved.ids()).isEmpty();
        assertThat(renamed.ids()).containsExactly("n");
    }
}
