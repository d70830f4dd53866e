package org.spikebook.web.notebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.References;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.CellViewFactory;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.notebook.ui.cell.TestSessions;
import org.spikebook.web.question.QuestionKeys;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Optional;

@WebTest
class NotebookCellsPageTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    @Autowired private NewCells newCells;
    @Autowired private References references;
    @Autowired private QuestionKeys questions;
    private OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = notebooks.createEmpty();
    }

    @Test
    void emptyNotebook_offersABeginning_whoseCellsWorkOnEachOther() {
        open();
        press("Digit classifier");
        List<Cell> cells = cells();
        assertThat(cells).extracting(Cell::type).containsExactly("network", "training", "chip");
        assertThat(cells.get(1).inputs()).containsExactly(cells.get(0).id());
        assertThat(cells.get(2).inputs()).containsExactly(cells.get(1).id());
        assertThat(find(CellFrame.class).all()).hasSize(3);
    }

    @Test
    void cells_areAddedMovedCopiedAndRemoved_eachUndoneAlone() {
        open();
        press("Text");
        CellEdits edits = edits();
        edits.add(NewCells.Kind.TRAINING, 1);
        edits.add(NewCells.Kind.NETWORK, 0);
        edits.add(NewCells.Kind.CHIP, 3);
        assertThat(types()).containsExactly("network", "text", "training", "chip");
        assertThat(shown()).isEqualTo(ids());

        edits.move(ids().get(3), -2);
        assertThat(types()).containsExactly("network", "chip", "text", "training");
        edits.duplicate(ids().getFirst());
        assertThat(cells().get(1).title()).isEqualTo(cells().getFirst().title() + " (copy)");
        edits.remove(ids().getFirst());
        assertThat(types()).containsExactly("network", "chip", "text", "training");
        assertThat(new java.util.HashSet<>(ids())).hasSize(4);

        notebooks.undo(notebook.id());
        notebooks.undo(notebook.id());
        notebooks.undo(notebook.id());
        assertThat(types()).containsExactly("network", "text", "training", "chip");
    }

    @Test
    void text_isSavedWhileItIsTyped_andCancelBringsBackWhatWasThere() {
        open();
        press("Text");
        TextArea source = find(TextArea.class).single();
        test(source).setValue("First");
        assertThat(markdown()).isEqualTo("First");
        test(find(Button.class).withText("Done").single()).click();

        test(find(NativeButton.class).withText("Edit text").single()).click();
        test(source).setValue("Second");
        assertThat(markdown()).isEqualTo("Second");
        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(markdown()).isEqualTo("First");
    }

    @Test
    void text_thatIsEdited_followsUndo_andCancelKeepsWhatUndoBrought() {
        open();
        press("Text");
        TextArea source = find(TextArea.class).single();
        test(source).setValue("First");
        test(source).setValue("Second");

        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();
        assertThat(source.getValue()).isEqualTo("First");
        test(find(Button.class).withText("Cancel").single()).click();
        assertThat(markdown()).isEqualTo("First");
    }

    private String markdown() {
        return cells(TextCell.class).getFirst().markdown();
    }

    @Test
    void trainingCell_takesTheNetworkBeforeIt_andAnotherIfSoChosen() {
        open();
        CellEdits edits = edits();
        edits.add(NewCells.Kind.NETWORK, 0);
        edits.add(NewCells.Kind.NETWORK, 1);
        edits.add(NewCells.Kind.TRAINING, 2);
        edits.add(NewCells.Kind.CHIP, 3);
        assertThat(cells().get(2).inputs()).containsExactly(ids().get(1));
        edits.setInput(ids().get(2), ids().getFirst());
        assertThat(cells().get(2).inputs()).containsExactly(ids().getFirst());
        assertThat(cells(TrainingCell.class)).hasSize(1);
        assertThat(cells(ChipCell.class).getFirst().input()).isEqualTo(ids().get(2));
    }

    @Test
    void sandbox_hasTheCellWithWhatItWorksOn_andLeavesTheNotebookAsItIs() {
        open();
        press("Digit classifier");
        List<Cell> before = cells();
        assertThat(edits().sandbox(ids().getFirst())).hasSize(1);

        edits().tryApart(ids().get(1));

        NotebookSummary sandbox = notebooks.mine().getFirst();
        assertThat(sandbox.id()).isNotEqualTo(notebook.id());
        assertThat(sandbox.title()).startsWith("Sandbox: ");
        assertThat(notebooks.open(sandbox.id()).notebook().cells()).isEqualTo(before.subList(0, 2));
        assertThat(cells()).isEqualTo(before);
    }

    @Test
    void cell_isFoldedToItsHeading_andUnfoldedWhereItWasFolded() {
        open();
        press("Digit classifier");
        CellSlot training = find(CellSlot.class).all().get(1);
        List<Cell> before = cells();
        assertThat(unfold(training).isVisible()).isFalse();

        choose(training, "Fold or unfold");
        assertThat(find(CellSlot.class).all())
                .extracting(slot -> slot.hasClassName("sb-folded"))
                .containsExactly(false, true, false);
        assertThat(unfold(training).isVisible()).isTrue();

        test(unfold(training)).click();
        assertThat(training.hasClassName("sb-folded")).isFalse();
        assertThat(unfold(training).isVisible()).isFalse();
        assertThat(cells()).as("folding is of this page only").isEqualTo(before);
    }

    private static NativeButton unfold(CellSlot slot) {
        return (NativeButton) slot.getChildren().toList().getLast();
    }

    private void choose(CellSlot slot, String tool) {
        MenuItem item =
                find(MenuBar.class, slot).all().stream()
                        .flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream())
                        .filter(each -> each.getText().equals(tool))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    @Test
    void viewThatThrows_isTakenDownAlone_andComesBackWhenReloaded() {
        Fragile fragile = new Fragile();
        CellSlot slot = slot(fragile);
        assertThat(slot.getChildren()).contains(fragile.shown);

        fragile.broken = true;
        slot.show(new TextCell("t", "changed"));
        assertThat(slot.getChildren()).doesNotContain(fragile.shown);
        test(find(Button.class, slot).withText("Reload cell").single()).click();
        assertThat(find(Button.class, slot).withText("Reload cell").all()).hasSize(1);

        fragile.broken = false;
        test(find(Button.class, slot).withText("Reload cell").single()).click();
        assertThat(slot.getChildren()).contains(fragile.shown);
    }

    private CellSlot slot(Fragile fragile) {
        TextCell cell = new TextCell("t", "");
        NotebookSession session =
                TestSessions.of(new Notebook("N", Optional.empty(), List.of(cell)));
        CellEdits.Listener unheard =
                new CellEdits.Listener() {
                    @Override
                    public void added(String cellId) {}

                    @Override
                    public void removed(Cell removed, int at) {}

                    @Override
                    public void full(int most) {}
                };
        CellSlot slot =
                new CellSlot(
                        cell,
                        session,
                        new CellViews(List.of(fragile), references, questions),
                        new CellEdits(session, newCells, unheard),
                        () -> {});
        UI.getCurrent().add(slot);
        return slot;
    }

    /** Breaks when it is attached or told something. */
    private static final class Fragile implements CellViewFactory<TextCell> {

        private boolean broken;
        private Div shown = new Div();

        @Override
        public Class<TextCell> cellType() {
            return TextCell.class;
        }

        @Override
        public CellView create(TextCell cell, NotebookSession session) {
            Div made = new Div();
            made.addAttachListener(attach -> breakIfBroken());
            shown = made;
            return new CellView() {
                @Override
                public Component component() {
                    return made;
                }

                @Override
                public void show(Cell changed) {
                    breakIfBroken();
                }
            };
        }

        private void breakIfBroken() {
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }

    private void open() {
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private void press(String starter) {
        NativeButton button =
                find(NativeButton.class)
                        .withCondition(each ->
                                each.getChildren()
                                        .anyMatch(child ->
                                                child instanceof Span span
                                                        && span.getText().equals(starter)))
                        .single();
        test(button).click();
    }

    private CellEdits edits() {
        return find(NotebookBody.class).single().edits();
    }

    private List<Cell> cells() {
        return notebooks.open(notebook.id()).notebook().cells();
    }

    private <C extends Cell> List<C> cells(Class<C> kind) {
        return notebooks.open(notebook.id()).notebook().cells(kind);
    }

    private List<String> ids() {
        return cells().stream().map(Cell::id).toList();
    }

    private List<String> types() {
        return cells().stream().map(Cell::type).toList();
    }

    /** The ids of the cells on the page, from top to bottom. */
    private List<String> shown() {
        return find(CellSlot.class).all().stream()
                .map(slot -> slot.getId().orElseThrow().substring("cell-".length()))
                .toList();
    }
}
