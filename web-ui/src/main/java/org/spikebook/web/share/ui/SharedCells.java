package org.spikebook.web.share.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ui.ReadOnlyNetwork;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.question.AnswerText;
import org.spikebook.web.runslab.RunsTable;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells to be read, of a shared notebook or in a preview. Networks play in the reader's browser;
 * checks, hints and what is right stay on the server.
 */
public final class SharedCells {

    private final Words words = Words.of(SharedCells.class);
    private final ModelRegistry registry;

    public SharedCells(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * A cell of a notebook.
     *
     * @param pictures those of its texts
     */
    public Component of(Cell cell, Notebook notebook, PictureSource pictures) {
        return switch (cell) {
            case TextCell text -> readable(text(text, pictures));
            case NetworkCell network -> section(network, network(network));
            case QuestionCell question -> columnSection(question, question(question));
            case TaskCell task -> columnSection(task, task(task));
            case RunsCell runs -> section(runs, runs(runs, notebook));
            default -> section(cell, note("shared." + cell.type()));
        };
    }

    /** Nothing runs here for the reader, so that live numbers have none. */
    private RichText text(TextCell cell, PictureSource pictures) {
        RichText rich = new RichText();
        rich.setSafeHtml(
                Markdown.toHtml(cell.markdown(), number -> words.of("shared.noNumber"), pictures));
        return rich;
    }

    private Section section(Cell cell, Component content) {
        Section section = new Section(new H3(title(cell)), content);
        section.setAriaLabel(title(cell));
        section.addClassName("sb-cell");
        return section;
    }

    /** With its title in the column of its text. */
    private Section columnSection(Cell cell, Div column) {
        column.addComponentAsFirst(new H3(title(cell)));
        Section section = new Section(column);
        section.setAriaLabel(title(cell));
        section.addClassName("sb-cell");
        return section;
    }

    private String title(Cell cell) {
        return cell.title().isBlank() ? words.of("shared.title." + cell.type()) : cell.title();
    }

    private Component network(NetworkCell cell) {
        return ReadOnlyNetwork.of(cell, registry)
                .<Component>map(network -> network)
                .orElseGet(() -> note("shared.invalid"));
    }

    private Component runs(RunsCell cell, Notebook notebook) {
        if (cell.rows().isEmpty()) {
            return note("shared.noRuns");
        }
        RunsTable runs =
                RunsTable.of(
                        cell, cell.locksIn(notebook), new NetworkReader(registry), words.locale());
        List<String> columns = new ArrayList<>(List.of(words.of("shared.run")));
        columns.addAll(runs.columns());
        DataTable table = new DataTable(columns);
        runs.numbered()
                .forEach(row ->
                        table.addRow(Integer.toString(row.getKey()), runs.cells(row.getValue())));
        return table.scrolling(words.of("shared.title.runs"));
    }

    private Div question(QuestionCell cell) {
        UnorderedList options = new UnorderedList();
        cell.question().options().forEach(option -> options.add(new ListItem(markdown(option))));
        Div box = readable(markdown(cell.markdown()), options);
        cell.answer()
                .map(answer -> AnswerText.of(cell.question(), answer, words.locale()))
                .ifPresent(text -> box.add(new Paragraph(words.of("shared.answer", text))));
        return box;
    }

    private Div task(TaskCell cell) {
        String points = Quantity.count(cell.points(), words.locale());
        return readable(
                markdown(cell.markdown()), new Paragraph(words.of("shared.points", points)));
    }

    /** In the column of the notebook's text. */
    static Div readable(Component... content) {
        Div column = new Div(content);
        column.addClassName("sb-text-cell");
        return column;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(words.of(key));
        note.addClassName("sb-muted");
        return note;
    }

    private static RichText markdown(String text) {
        RichText rich = new RichText();
        rich.setSafeHtml(Markdown.toHtml(text));
        return rich;
    }
}
