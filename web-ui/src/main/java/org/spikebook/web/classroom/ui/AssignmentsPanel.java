package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.authoring.NotebookOutcome;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Member;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.group.ui.GroupsDialog;
import org.spikebook.web.notebook.NotebookSummary;
import org.spikebook.web.variant.ui.VariantsDialog;

import java.util.List;
import java.util.stream.Stream;

/** The lessons that a class is to submit; its instructor adds to them here. */
final class AssignmentsPanel extends Div {

    private final Words words = Words.of(AssignmentsPanel.class);
    private final ClassroomService classes;
    private final AssignmentTools tools;
    private final LessonCatalog lessons;
    private final CourseId course;
    private final boolean mayAssign;
    private final Runnable changed;
    private final Div list = new Div();
    private final Div refusal = new Div();
    private final Button assign = new Button(words.of("assign.button"));

    /** What can be assigned. */
    private sealed interface Choice {

        /** A lesson of the course or of the class. */
        record OfLesson(Lesson lesson) implements Choice {}

        /** A notebook of one's own, of which a lesson of the class is made. */
        record OfNotebook(NotebookSummary notebook) implements Choice {}
    }

    /**
     * @param changed told when an assignment was added or changed; reads the class again, with what
     *     this panel shows
     */
    AssignmentsPanel(
            ClassroomService classes,
            AssignmentTools tools,
            LessonCatalog lessons,
            CourseId course,
            boolean mayAssign,
            Runnable changed) {
        this.classes = classes;
        this.tools = tools;
        this.mayAssign = mayAssign;
        this.lessons = lessons;
        this.course = course;
        this.changed = changed;
        addClassName("sb-section");
        add(new H2(words.of("assignments.heading")), list);
        boolean none = showList();
        if (mayAssign) {
            Details form = new Details(words.of("assign.heading"));
            form.add(form(() -> form.setOpened(false)));
            form.addOpenedChangeListener(change -> mayAssignAgain(change.isOpened()));
            form.setOpened(none);
            Anchor own = new Anchor("class-lessons/" + course, words.of("assignments.own"));
            own.addClassName("sb-action-link");
            add(form, own);
        }
    }

    /** Reads again what is assigned and on which terms, which others may have changed. */
    void refresh() {
        showList();
    }

    private boolean showList() {
        list.removeAll();
        List<Assignment> assigned = classes.assignments(course);
        if (assigned.isEmpty()) {
            list.add(
                    new Paragraph(
                            mayAssign
                                    ? words.of("assignments.none")
                                    : words.of("assignments.noneForAssistants")));
            return true;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("sb-list");
        for (Assignment assignment : assigned) {
            Span terms = new Span(new TermsTexts(words).line(assignment));
            terms.addClassName("sb-muted");
            Anchor board = new Anchor("board/" + assignment.id(), words.of("assignments.board"));
            board.getElement()
                    .setAttribute(
                            "aria-label", words.of("assignments.boardOf", assignment.title()));
            ListItem item = new ListItem(new Span(assignment.title()), terms, board);
            lessons.lesson(assignment.lessonSlug())
                    .flatMap(lesson -> lesson.instructorNotes(words.locale()))
                    .ifPresent(notes -> item.add(notes(assignment, notes)));
            if (!tools.variants().variants(assignment.id()).isEmpty()) {
                item.add(variants(assignment));
            }
            if (mayAssign) {
                item.add(groups(assignment), edit(assignment));
            }
            items.add(item);
        }
        list.add(items);
        return false;
    }

    private Button notes(Assignment assignment, String markdown) {
        Button open = new Button(words.of("assignments.notes"));
        open.setAriaLabel(words.of("assignments.notesOf", assignment.title()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.addClickListener(click -> new InstructorNotes(markdown).open());
        return open;
    }

    private Button variants(Assignment assignment) {
        Button open = new Button(words.of("assignments.variants"));
        open.setAriaLabel(words.of("assignments.variantsOf", assignment.title()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.addClickListener(click -> new VariantsDialog(tools.variants(), assignment).open());
        return open;
    }

    private Button groups(Assignment assignment) {
        Button open = new Button(words.of("assignments.groups"));
        open.setAriaLabel(words.of("assignments.groupsOf", assignment.title()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.addClickListener(click -> new GroupsDialog(tools.groups(), assignment).open());
        return open;
    }

    private Button edit(Assignment assignment) {
        Button edit = new Button(words.of("assignments.edit"));
        edit.setAriaLabel(words.of("assignments.editOf", assignment.title()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        edit.addClickListener(click -> openDialog(assignment.id()));
        return edit;
    }

    /** With the assignment as it is now: others may have changed it since the list was read. */
    private void openDialog(AssignmentId id) {
        List<Member> students =
                classes.members(course).stream().filter(each -> !each.role().teaches()).toList();
        classes.assignments(course).stream()
                .filter(each -> each.id().equals(id))
                .map(now ->
                        new AssignmentDialog(
                                tools.editing(), tools.versions(), now, students, changed))
                .forEach(Dialog::open);
    }

    /** Not what was begun and is still to be written. */
    private void mayAssignAgain(boolean isOpened) {
        if (isOpened && refusal.getChildren().findAny().isEmpty()) {
            assign.setEnabled(true);
        }
    }

    private Div form(Runnable assigned) {
        Select<Choice> choice = new Select<>();
        choice.setLabel(words.of("assign.lesson"));
        choice.setItems(choices());
        choice.setItemLabelGenerator(this::label);
        Lesson first = lessons.lessons().getFirst();
        DryRunPanel dryRun = new DryRunPanel(tools.dryRuns(), tools.jobs(), course, first);
        Div trial = new Div(dryRun);
        choice.addValueChangeListener(change -> {
            choice.setHelperText(help(change.getValue()));
            refusal.removeAll();
            assign.setEnabled(true);
            trial.removeAll();
            if (change.getValue() instanceof Choice.OfLesson(Lesson lesson)) {
                trial.add(dryRun);
                dryRun.choose(lesson);
            }
        });
        choice.setValue(new Choice.OfLesson(first));
        TermsForm terms = new TermsForm(AssignmentTerms.of(CountingPolicy.BEST));
        assign.addClickListener(click -> assign(choice.getValue(), terms, assigned));
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        refusal.getElement().setAttribute("role", "alert");
        Div form = new Div(choice, trial, terms, assign, refusal);
        form.addClassName("sb-form");
        return form;
    }

    private List<Choice> choices() {
        Stream<Choice> ofCourse = lessons.lessons().stream().map(Choice.OfLesson::new);
        Stream<Choice> ofClass =
                tools.writing().published(course).stream().map(Choice.OfLesson::new);
        Stream<Choice> own = tools.notebooks().mine().stream().map(Choice.OfNotebook::new);
        return Stream.of(ofCourse, ofClass, own).flatMap(each -> each).toList();
    }

    private String label(Choice choice) {
        return switch (choice) {
            case Choice.OfLesson(Lesson lesson) -> numbered(lesson);
            case Choice.OfNotebook(NotebookSummary notebook) ->
                    words.of("assign.notebook", notebook.title());
        };
    }

    /** With the number that a lesson of the course has on the first page. */
    private String numbered(Lesson lesson) {
        String title = lesson.title(words.locale());
        return lesson.place()
                .filter(place -> place.number() > 0)
                .map(place -> words.of("assign.numbered", place.number(), title))
                .orElse(title);
    }

    private String help(Choice choice) {
        return switch (choice) {
            case Choice.OfLesson(Lesson lesson) -> variantsOf(lesson);
            case Choice.OfNotebook _ -> words.of("assign.notebook.help");
        };
    }

    private String variantsOf(Lesson lesson) {
        int count = lesson.variants().size();
        return count == 0 ? "" : words.of("assign.variants", String.valueOf(count));
    }

    private void assign(Choice choice, TermsForm form, Runnable assigned) {
        refusal.removeAll();
        if (!form.isValid()) {
            return;
        }
        switch (choice) {
            case Choice.OfLesson(Lesson lesson) -> {
                classes.assign(course, lesson.slug(), form.terms());
                showAssigned(assigned);
            }
            case Choice.OfNotebook(NotebookSummary notebook) ->
                    show(
                            tools.fromNotebooks().assign(course, notebook.id(), form.terms()),
                            assigned);
        }
    }

    private void show(NotebookOutcome outcome, Runnable assigned) {
        switch (outcome) {
            case NotebookOutcome.Published _ -> showAssigned(assigned);
            case NotebookOutcome.Begun(WrittenLessonId id, List<Problem> problems) -> {
                assign.setEnabled(false); // each press would write one more
                refusal.add(
                        new Paragraph(problems.getFirst().sentences(words.locale())),
                        new Anchor("write-lesson/" + id, words.of("assign.notebook.write")));
            }
            case NotebookOutcome.Refused(Problem problem) ->
                    refusal.add(new Paragraph(problem.sentences(words.locale())));
        }
    }

    private void showAssigned(Runnable assigned) {
        assign.setEnabled(false); // a second click would assign it twice
        changed.run();
        assigned.run();
    }
}
