package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookService;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every student and every submission of a class, with its CSV file. */
public final class GradebookPanel extends Div {

    private final Words words = Words.of(GradebookPanel.class);
    private final GradebookService service;
    private final CourseId course;
    private final Div tables = new Div();
    private final Map<String, GradebookSearch> searches = new HashMap<>();
    private Runnable read = () -> {};

    /**
     * @param address of the page: may say what is searched for
     */
    public GradebookPanel(GradebookService service, CourseId course, QueryParameters address) {
        this.service = service;
        this.course = course;
        Optional<String> named = GradebookSearch.assignment(address);
        named.ifPresent(assignment -> searches.put(assignment, GradebookSearch.of(address)));
        addClassName("sb-section");
        Button refresh = new Button(words.of("gradebook.refresh"), click -> refresh());
        Div head = new Div(new H2(words.of("gradebook.heading")), refresh, download());
        head.addClassName("sb-section-head");
        add(head, tables);
        refresh();
        tables.getChildren()
                .filter(each -> each.getId().isPresent() && each.getId().equals(named))
                .forEach(Component::scrollIntoView);
    }

    /** Has {@code listener} told whenever the class is read again: others show parts of it too. */
    public void onRead(Runnable listener) {
        read = listener;
    }

    /** Reads it again. */
    public void refresh() {
        read.run();
        tables.removeAll();
        Gradebook gradebook = service.gradebook(course);
        if (gradebook.lines().isEmpty()) {
            tables.add(
                    new Paragraph(
                            words.of(
                                    gradebook.assignments().isEmpty()
                                            ? "gradebook.noAssignment"
                                            : "gradebook.noStudent")));
            return;
        }
        for (GradebookTable table : GradebookTable.of(gradebook, words.locale())) {
            tables.add(grades(table));
        }
    }

    private AssignmentGrades grades(GradebookTable table) {
        AssignmentId assignment = table.assignment().id();
        String key = assignment.toString();
        AssignmentGrades grades =
                new AssignmentGrades(
                        table,
                        searches.getOrDefault(key, GradebookSearch.EVERYBODY),
                        search -> searched(assignment, search));
        grades.setId(key);
        return grades;
    }

    /** Keeps it in the address of the page, so that the way back leads to it. */
    private void searched(AssignmentId assignment, GradebookSearch search) {
        searches.put(assignment.toString(), search);
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, search.address(course, assignment));
    }

    private FileLink download() {
        return new FileLink(
                words.of("gradebook.csv"),
                "gradebook.csv",
                "text/csv; charset=utf-8",
                () -> service.csv(course));
    }
}
