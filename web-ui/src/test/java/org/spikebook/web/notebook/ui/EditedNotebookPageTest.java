package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.menubar.MenuBar;

import org.junit.jupiter.api.Test;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.References;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.question.QuestionKeys;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an edit replaces on the page of a long notebook: nothing that stays as it is. */
@WebTest
class EditedNotebookPageTest extends SpringBrowserlessTest {

    private static final int TEXTS = 40;

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    @Autowired private NewCells newCells;
    @Autowired private References references;
    @Autowired private QuestionKeys questions;

    private NotebookId kept() {
        visitors.asNewGuest();
        List<Cell> cells = new ArrayList<>();
        for (int k = 0; k < TEXTS; k++) {
            cells.add(new TextCell("text-" + k, "Words " + k));
        }
        cells.add(new NetworkCell("net", "Net", "{}", CanvasLayout.EMPTY));
        return notebooks.createFrom(new Notebook("Long", Optional.empty(), cells)).id();
    }

    private NotebookBody open() {
        UI.getCurrent().navigate("notebook/" + kept());
        return find(NotebookBody.class).single();
    }

    private List<MenuBar> menus() {
        return find(MenuBar.class, find(NotebookBody.class).single()).all();
    }

    private List<NativeButton> adding() {
        return find(NativeButton.class, find(AddCells.class).single()).all();
    }

    @Test
    void menus_andOffers_ofOtherCells_stay_whenACellIsRenamed() {
        NotebookBody body = open();
        List<MenuBar> before = menus();
        List<NativeButton> offers = adding();
        assertThat(before).hasSize(TEXTS + 1);

        body.edits().rename("net", "Another");

        assertThat(menus()).hasSize(TEXTS + 1);
        assertThat(menus().subList(0, TEXTS)).isEqualTo(before.subList(0, TEXTS));
        assertThat(menus().getLast()).isNotSameAs(before.getLast());
        assertThat(adding()).isEqualTo(offers);
    }

    @Test
    void heading_ofACellWithoutATitle_isThatAgain_whenItsTitleIsUndone() {
        visitors.asNewGuest();
        NetworkCell cell = new NetworkCell("net", "", "{}", CanvasLayout.EMPTY);
        Notebook notebook = new Notebook("Short", Optional.empty(), List.of(cell));
        UI.getCurrent().navigate("notebook/" + notebooks.createFrom(notebook).id());
        CellFrame frame = find(CellFrame.class).single();
        Optional<String> before = frame.getAriaLabel();

        find(NotebookBody.class).single().edits().rename("net", "Another");
        assertThat(frame.getAriaLabel()).contains("Another");
        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();

        assertThat(frame.getAriaLabel()).isEqualTo(before).contains("Network");
    }

    @Test
    void menus_ofOtherCells_stay_whenACellComes() {
        NotebookBody body = open();
        List<MenuBar> before = menus();

        body.edits().add(NewCells.Kind.TEXT, 5);

        List<MenuBar> after = new ArrayList<>(menus());
        after.remove(5);
        assertThat(after).isEqualTo(before);
        assertThat(find(CellSlot.class).all()).hasSize(TEXTS + 2);
    }

    @Test
    void words_ofAText_areToldToItsViewAlone() {
        Counting views = new Counting();
        NotebookEditing editing = NotebookEditing.open(notebooks, kept());
        UI.getCurrent()
                .add(
                        new NotebookBody(
                                editing,
                                new CellViews(List.of(views), references, questions),
                                newCells,
                                false));

        editing.session().replaceAll(List.of(new TextCell("text-7", "Others")));
        assertThat(views.shown).isEqualTo(1);
        assertThat(views.told).isZero();

        editing.session()
                .replaceAll(
                        List.of(new NetworkCell("net", "Net", "{\"a\": 1}", CanvasLayout.EMPTY)));
        assertThat(views.shown).isEqualTo(2);
        assertThat(views.told).isEqualTo(TEXTS + 1);
    }

    /** Once for all cells: which of them are out of sight, the page sees by itself. */
    @Test
    void page_watchesItsCells_byOneScript() {
        NotebookEditing editing = NotebookEditing.open(notebooks, kept());
        UI ui = UI.getCurrent();
        ui.add(
                new NotebookBody(
                        editing,
                        new CellViews(List.of(new Counting()), references, questions),
                        newCells,
                        false));

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .filteredOn(pending ->
                        pending.getInvocation().getExpression().contains("spikebookOffscreenCells"))
                .hasSize(1);
    }

    @Test
    void page_bringsACellIntoView_withoutMotionWhereThatIsUnwanted() {
        NotebookBody body = open();
        UI ui = UI.getCurrent();

        body.edits().add(NewCells.Kind.TEXT, 0);

        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .extracting(pending -> pending.getInvocation().getExpression())
                .filteredOn(script -> script.contains("scrollIntoView"))
                .isNotEmpty()
                .allMatch(script -> script.contains("prefers-reduced-motion"));
    }

    /** Counts what its views are told. */
    private static final class Counting implements CellViewFactory<Cell> {

        private int shown;
        private int told;

        @Override
        public Class<Cell> cellType() {
            return Cell.class;
        }

        @Override
        public CellView create(Cell cell, NotebookSession session) {
            Div made = new Div();
            return new CellView() {
                @Override
                public Component component() {
                    return made;
                }

                @Override
                public void show(Cell changed) {
                    shown++;
                }

                @Override
                public void notebookChanged() {
                    told++;
                }
            };
        }
    }
}
