package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class NotebookEditingTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;
    private NotebookEditing editing;

    @BeforeEach
    void openNotebook() {
        visitors.asNewGuest();
        notebook = notebooks.createEmpty();
        editing = NotebookEditing.open(notebooks, notebook.id());
    }

    @Test
    void saveAfterAnotherWindow_continuesInTheCopy_alsoForTheCells() {
        NotebookEditing other = NotebookEditing.open(notebooks, notebook.id());
        other.rename("BBB");

        editing.rename("AAA");

        NotebookSession session = editing.session();
        assertThat(session.id()).isNotEqualTo(notebook.id());
        OpenNotebook kept = notebooks.open(session.id());
        assertThat(kept.notebook()).isEqualTo(session.notebook());
        assertThat(session.savedRevision()).hasValue(kept.revision());
        assertThat(other.session().id()).isEqualTo(notebook.id());
    }

    @Test
    void savedRevision_whileASaveIsRefused_isEmpty() {
        assertThat(editing.session().savedRevision()).hasValue(1);

        editing.rename("a".repeat(121));
        assertThat(editing.session().savedRevision()).isEmpty();

        editing.rename("short");
        assertThat(editing.session().savedRevision()).hasValue(2);
    }

    @Test
    void undo_afterARefusedSave_goesBackToTheStateSavedLast() {
        editing.rename("ONE");
        editing.rename("a".repeat(121));

        editing.undo();

        assertThat(editing.session().notebook().title()).isEqualTo("ONE");
        assertThat(editing.session().savedRevision()).hasValue(2);

        editing.undo();
        assertThat(editing.session().notebook()).isEqualTo(notebook.notebook());
    }

    @Test
    void firstEditRefused_isUndone_andNothingIsRedone() {
        editing.rename("a".repeat(121));
        assertThat(editing.canUndo()).isTrue();
        assertThat(editing.canRedo()).isFalse();

        editing.undo();

        assertThat(editing.session().notebook()).isEqualTo(notebook.notebook());
        assertThat(editing.canUndo()).isFalse();
    }
}
