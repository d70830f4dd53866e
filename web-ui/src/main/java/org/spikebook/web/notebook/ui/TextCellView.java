package org.spikebook.web.notebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.livenumber.LiveNumber;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.ui.cell.CellView;
import org.spikebook.web.notebook.ui.cell.NotebookSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explanation: reads as a text, and can be rewritten as Markdown. */
class TextCellView implements CellView {

    private static final int SAVED_AFTER_MS = 2000;

    private final Words words = Words.of(TextCellView.class);
    private final NotebookSession session;
    private final Div box = new Div();
    private final RichText text = new RichText();
    private final Span blank = new Span();
    private final TextArea source = new TextArea();
    private final Select<LiveNumber> insert = new Select<>();
    private final NativeButton edit;
    private final Div actions;
    private final PageNumbers numbers;
    private final PictureSource pictures;
    private TextCell cell;
    private String html = "";
    private Optional<RenderedNumbers> rendered = Optional.empty();
    private String before = "";

    /**
     * The live numbers of the text and their values when it was rendered: while these stay the
     * same, neither a run nor an edit of another cell has anything to do here.
     */
    private record RenderedNumbers(List<LiveNumber> numbers, List<String> values) {}

    TextCellView(
            TextCell cell,
            NotebookSession session,
            NetworkReader networks,
            PictureSource pictures) {
        this.pictures = pictures;
        this.numbers = new PageNumbers(session, networks, words.locale());
        this.session = session;
        this.cell = cell;
        box.addClassName("sb-text-cell");
        edit = new NativeButton(words.of("text.edit"), click -> edit(true));
        edit.addClassNames("sb-link-button", "sb-text-edit");
        source.setLabel(words.of("text.source"));
        source.setHelperText(words.of("text.help"));
        source.setWidthFull();
        source.setValueChangeMode(ValueChangeMode.LAZY);
        source.setValueChangeTimeout(SAVED_AFTER_MS);
        source.addValueChangeListener(change -> {
            if (change.isFromClient() && source.isVisible()) {
                save(change.getValue());
            }
        });
        insert.setLabel(words.of("text.number"));
        insert.setHelperText(words.of("text.number.help"));
        insert.setItemLabelGenerator(numbers::name);
        insert.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                insert(change.getValue());
            }
        });
        actions = actions();
        blank.setText(words.of("text.blank"));
        blank.addClassName("sb-muted");
        box.add(text, blank, edit, source, insert, actions);
        text.getElement().setProperty("anchor", Contents.anchor(cell.id()));
        show(cell);
        edit(cell.markdown().isBlank());
    }

    private Div actions() {
        Button done =
                new Button(
                        words.of("text.done"),
                        click -> {
                            save(source.getValue());
                            leave();
                        });
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button cancel =
                new Button(
                        words.of("text.cancel"),
                        click -> {
                            save(before);
                            leave();
                        });
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div row = new Div(done, cancel);
        row.addClassName("sb-row");
        return row;
    }

    /** Puts a live number at the end of the text. */
    private void insert(LiveNumber number) {
        String now = source.getValue();
        source.setValue(now + (now.isBlank() ? "" : " ") + number.source());
        save(source.getValue());
        insert.clear();
    }

    /** Also while it is typed, so that nothing is lost with the page. */
    private void save(String markdown) {
        cell = cell.withMarkdown(markdown);
        session.replace(cell);
        show(cell);
    }

    /** Another state of the notebook came while the text was open: it is what is edited now. */
    private void editFrom(String markdown) {
        if (!markdown.equals(source.getValue())) {
            before = markdown;
            source.setValue(markdown);
        }
    }

    private void edit(boolean on) {
        text.setVisible(!on);
        edit.setVisible(!on && session.isEditable());
        source.setVisible(on);
        blank.setVisible(!on && cell.markdown().isBlank());
        actions.setVisible(on);
        List<LiveNumber> offered = on ? numbers.offered() : List.of();
        insert.setItems(offered);
        insert.setVisible(!offered.isEmpty());
        if (on) {
            before = cell.markdown();
            source.setValue(before);
            source.focus();
        }
    }

    /** The buttons are hidden then: the keyboard continues with the one that opens the text. */
    private void leave() {
        edit(false);
        edit.focus();
    }

    /** The same text is not drawn again, so that what a reader marked in it stays. */
    private void render() {
        List<LiveNumber> named = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String now =
                Markdown.toHtml(
                        cell.markdown(),
                        number -> {
                            String value = numbers.shown(number);
                            named.add(number);
                            values.add(value);
                            return value;
                        },
                        pictures);
        rendered = Optional.of(new RenderedNumbers(named, values));
        if (!now.equals(html)) {
            html = now;
            text.setSafeHtml(now);
        }
    }

    private void followRuns() {
        boolean unchanged =
                rendered.filter(then ->
                                then.numbers().stream()
                                        .map(numbers::shown)
                                        .toList()
                                        .equals(then.values()))
                        .isPresent();
        if (!unchanged) {
            render();
        }
    }

    @Override
    public void notebookChanged() {
        followRuns();
    }

    @Override
    public void resultsChanged() {
        followRuns();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public final void show(Cell shown) {
        if (shown instanceof TextCell textCell) {
            cell = textCell;
            render();
            blank.setVisible(textCell.markdown().isBlank() && !source.isVisible());
            if (source.isVisible()) {
                editFrom(textCell.markdown());
            }
        }
    }
}
