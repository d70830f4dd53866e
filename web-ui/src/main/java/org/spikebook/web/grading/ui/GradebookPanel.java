package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.export.ExportService;
import org.spikebook.web.grading.export.MoodleColumn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every student and every submission of a class, with its CSV file. */
public final class GradebookPanel extends Div {

    private final Words words = Words.of(GradebookPanel.class);
    private final GradebookService service;
    private final ExportService exports;
    private final LessonCatalog lessons;
    private final CourseId course;
    private final boolean manages;
    private final Div tables = new Div();
    private final Map<String, GradebookSearch> searches = new HashMap<>();
    private Runnable read = () -> {};

    /**
     * @param course as the visitor sees it, who teaches it
     * @param address of the page: may say what is searched for
     */
    public GradebookPanel(
            GradebookService service,
            ExportService exports,
            LessonCatalog lessons,
            Course course,
            QueryParameters address) {
        this.service = service;
        this.exports = exports;
        this.lessons = lessons;
        this.course = course.id();
        this.manages = course.role() == CourseRole.INSTRUCTOR;
        Optional<String> named = GradebookSearch.assignment(address);
        named.ifPresent(assignment -> searches.put(assignment, GradebookSearch.of(address)));
        addClassName("sb-section");
        Button refresh = new Button(words.of("gradebook.refresh"), click -> refresh());
        Div head = new Div(new H2(words.of("gradebook.heading")), refresh, download());
        head.addClassName("sb-section-head");
        add(head, others(), tables);
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
        for (GradebookTable table : GradebookTable.of(gradebook, StoredTitles.of(lessons))) {
            tables.add(grades(table));
        }
    }

    private AssignmentGrades grades(GradebookTable table) {
        AssignmentId assignment = table.assignment().id();
        String key = assignment.toString();
        AssignmentGrades grades =
                new AssignmentGrades(
                        table,
                        tools(table.assignment()),
                        searches.getOrDefault(key, GradebookSearch.ALL_STUDENTS),
                        search -> searched(assignment, search));
        grades.setId(key);
        return grades;
    }

    /** Ways to what else is done with the grades of an assignment. */
    private List<Component> tools(Assignment assignment) {
        Div tools = new Div();
        tools.addClassNames("sb-row", "sb-row-links");
        tools.add(
                link("marking/", "tools.marking", assignment),
                link("statistics/", "tools.statistics", assignment));
        if (manages) {
            tools.add(
                    link("regrade/", "tools.regrade", assignment),
                    link("similarity/", "tools.similarity", assignment));
        }
        return List.of(tools);
    }

    private Anchor link(String page, String key, Assignment assignment) {
        Anchor link = new Anchor(page + assignment.id(), words.of(key));
        link.setAriaLabel(words.of("tools.of", words.of(key), assignment.title()));
        return link;
    }

    /** Keeps it in the address of the page, so that the way back leads to it. */
    private void searched(AssignmentId assignment, GradebookSearch search) {
        searches.put(assignment.toString(), search);
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, search.address(course, assignment));
    }

    /** The gradebook for other programs. */
    private Details others() {
        String csvType = "text/csv; charset=utf-8";
        Div links =
                new Div(
                        new Paragraph(words.of("export.explain")),
                        new FileLink(
                                words.of("export.canvas"),
                                "gradebook-canvas.csv",
                                csvType,
                                () -> exports.canvasCsv(course)),
                        new FileLink(
                                words.of("export.moodleByNumber"),
                                "gradebook-moodle-id.csv",
                                csvType,
                                () -> exports.moodleCsv(course, MoodleColumn.ID_NUMBER)),
                        new FileLink(
                                words.of("export.moodleByEmail"),
                                "gradebook-moodle-email.csv",
                                csvType,
                                () -> exports.moodleCsv(course, MoodleColumn.EMAIL)),
                        new FileLink(
                                words.of("export.tasks"),
                                "gradebook-tasks.csv",
                                csvType,
                                () -> exports.taskCsv(course)),
                        new FileLink(
                                words.of("export.json"),
                                "gradebook.json",
                                "application/json",
                                () -> exports.json(course)));
        return new Details(words.of("export.heading"), links);
    }

    private FileLink download() {
        return new FileLink(
                words.of("gradebook.csv"),
                "gradebook.csv",
                "text/csv; charset=utf-8",
                () -> service.csv(course));
    }
}
