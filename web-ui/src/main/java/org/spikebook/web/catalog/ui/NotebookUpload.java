package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.FileUpload;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookImportResult;
import org.spikebook.web.notebook.NotebookService;

import java.util.List;

/** Takes a notebook file; says what is wrong with one that is none. */
class NotebookUpload extends Div {

    private static final int MOST_BYTES = 20 << 20;

    private final Words words = Words.of(NotebookUpload.class);
    private final Div answer = new Div();

    NotebookUpload(NotebookService notebooks) {
        addClassName("sb-upload");
        answer.getElement().setAttribute("role", "alert");
        FileUpload upload =
                FileUpload.ofText(
                        words.of("upload.button"),
                        MOST_BYTES,
                        (_, text) -> take(notebooks, text),
                        () -> answer.setText(words.of("upload.rejected", MOST_BYTES >> 20)),
                        ".json");
        upload.setDropLabel(new Span(words.of("upload.drop")));
        add(upload, answer);
    }

    private void take(NotebookService notebooks, String file) {
        switch (notebooks.importFile(file)) {
            case NotebookImportResult.Imported(NotebookId id) ->
                    UI.getCurrent().navigate("notebook/" + id);
            case NotebookImportResult.Refused(List<Problem> problems) -> show(problems);
        }
    }

    private void show(List<Problem> problems) {
        answer.removeAll();
        answer.add(new Paragraph(words.of("upload.refused")));
        UnorderedList list = new UnorderedList();
        problems.stream().limit(10).forEach(problem -> list.add(new ListItem(placed(problem))));
        answer.add(list);
    }

    /** A file has many cells: what is wrong with which is told by its place. */
    private String placed(Problem problem) {
        String sentences = problem.sentences(words.locale());
        return problem.path().isEmpty() ? sentences : problem.path() + ": " + sentences;
    }
}
