package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NewCells;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a cell as a whole: one menu; and a choice of the cell it works on. */
final class CellTools extends Div {

    /** A menu that was made again has its button a moment later. */
    private static final String FOCUS = "setTimeout(() => this.focus(), 60)";

    private final Words words = Words.of(CellTools.class);
    private final String cellId;
    private final NotebookSession session;
    private final CellEdits edits;
    private final transient Runnable fold;
    private Optional<Seen> shown = Optional.empty();

    /**
     * What the tools depend on; most edits change none of it.
     *
     * @param choices what the cell could work on, with the names
     * @param apart whether it can be tried apart from the lesson
     */
    private record Seen(
            String title,
            List<String> inputs,
            List<String> choices,
            boolean first,
            boolean last,
            boolean waiting,
            boolean apart) {}

    /**
     * @param fold folds the cell, or unfolds it
     */
    CellTools(String cellId, NotebookSession session, CellEdits edits, Runnable fold) {
        this.fold = fold;
        this.cellId = cellId;
        this.session = session;
        this.edits = edits;
        addClassName("sb-cell-tools");
    }

    /** Follows the notebook: another place, other names. */
    void refresh() {
        Optional<Cell> cell = session.notebook().cell(cellId);
        if (cell.isEmpty() || !session.isEditable()) {
            return;
        }
        List<Cell> candidates = edits.inputsFor(cell.get());
        Optional<Seen> now = Optional.of(seen(cell.get(), candidates));
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            if (!now.get().waiting()) {
                build(cell.get(), candidates);
            }
        }
    }

    private Seen seen(Cell cell, List<Cell> candidates) {
        int at = edits.indexOf(cellId);
        return new Seen(
                cell.title(),
                cell.inputs(),
                candidates.stream().map(each -> each.id() + "\n" + name(each)).toList(),
                at == 0,
                at + 1 >= edits.places(),
                edits.isWaiting(cellId),
                !edits.sandbox(cellId).isEmpty());
    }

    private void build(Cell cell, List<Cell> candidates) {
        if (!candidates.isEmpty()) {
            add(input(cell, candidates));
        }
        add(menu(cell));
    }

    private Select<Cell> input(Cell cell, List<Cell> candidates) {
        Select<Cell> select = new Select<>();
        select.setItems(candidates);
        select.setItemLabelGenerator(each -> words.of("tools.worksOn", name(each)));
        select.setAriaLabel(words.of("tools.input", name(cell)));
        select.setPlaceholder(words.of("tools.noInput"));
        select.addThemeVariants(SelectVariant.LUMO_SMALL);
        candidates.stream()
                .filter(each -> cell.inputs().contains(each.id()))
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                edits.setInput(cellId, change.getValue().id());
                focus(Select.class);
            }
        });
        return select;
    }

    private MenuBar menu(Cell cell) {
        MenuBar bar = new MenuBar();
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(words.of("tools.more")));
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        MenuItem root = bar.addItem(Glyph.MORE.draw());
        root.setAriaLabel(words.of("tools.menu", name(cell)));
        bar.setTooltipText(root, words.of("tools.menuShort"));
        SubMenu items = root.getSubMenu();
        int at = edits.indexOf(cellId);
        addMenu(items.addItem(words.of("tools.addAbove")).getSubMenu(), 0);
        addMenu(items.addItem(words.of("tools.addBelow")).getSubMenu(), 1);
        items.addSeparator();
        items.addItem(words.of("tools.up"), click -> move(-1)).setEnabled(at > 0);
        items.addItem(words.of("tools.down"), click -> move(1)).setEnabled(at + 1 < edits.places());
        if (NewCells.adds(cell)) {
            items.addItem(words.of("tools.duplicate"), click -> edits.duplicate(cellId));
            if (!(cell instanceof TextCell)) {
                items.addItem(
                        words.of("tools.rename"),
                        click -> new RenameDialog(cell.title(), this::rename).open());
            }
        }
        if (!edits.sandbox(cellId).isEmpty()) {
            items.addItem(words.of("tools.sandbox"), click -> edits.tryApart(cellId));
        }
        if (!(cell instanceof TextCell)) {
            items.addItem(words.of("tools.fold"), click -> fold.run());
        }
        items.addSeparator();
        items.addItem(words.of("tools.delete"), click -> edits.remove(cellId))
                .addClassName("sb-danger-item");
        return bar;
    }

    private void move(int by) {
        edits.move(cellId, by);
        focusMenu();
    }

    private void rename(String title) {
        edits.rename(cellId, title);
        focusMenu();
    }

    /** Gives the menu the focus: it loses that where it moves with its cell, or is made again. */
    void focusMenu() {
        focus(MenuBar.class);
    }

    private void focus(Class<? extends Component> tool) {
        getChildren()
                .filter(tool::isInstance)
                .findFirst()
                .ifPresent(found -> found.getElement().executeJs(FOCUS));
    }

    /** The place is that of the cell when it is chosen: the menu stays while cells move. */
    private void addMenu(SubMenu menu, int behind) {
        for (NewCells.Kind kind : NewCells.Kind.values()) {
            menu.addItem(
                    words.of("add." + kind.name().toLowerCase(Locale.ROOT)),
                    click -> edits.add(kind, edits.indexOf(cellId) + behind));
        }
    }

    /** How a cell is called where its heading is not beside. */
    private String name(Cell cell) {
        return cell.title().isBlank() ? words.of("add." + cell.type()) : cell.title();
    }
}
