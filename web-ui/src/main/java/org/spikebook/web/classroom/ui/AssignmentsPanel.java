package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.group.ui.GroupsDialog;
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

    /** Tells when an assignment was added or changed. */
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
            form.setOpened(none);
            Anchor own = new Anchor("class-lessons/" + course, words.of("assignments.own"));
            own.addClassName("sb-action-link");
            add(form, own);
        }
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
        edit.addClickListener(click ->
                new AssignmentDialog(
                                tools.editing(),
                                tools.versions(),
                                assignment,
                                classes.members(course).stream()
                                        .filter(each -> !each.role().teaches())
                                        .toList(),
                                this::changed)
                        .open());
        return edit;
    }

    private void changed() {
        showList();
        changed.run();
    }

    private Div form(Runnable assigned) {
        Select<Lesson> lesson = new Select<>();
        lesson.setLabel(words.of("assign.lesson"));
        lesson.setItems(
                Stream.concat(
                                lessons.lessons().stream(),
                                tools.writing().published(course).stream())
                        .toList());
        lesson.setItemLabelGenerator(this::numbered);
        Lesson first = lessons.lessons().getFirst();
        DryRunPanel dryRun = new DryRunPanel(tools.dryRuns(), tools.jobs(), course, first);
        lesson.addValueChangeListener(change -> {
            lesson.setHelperText(variantsOf(change.getValue()));
            dryRun.choose(change.getValue());
        });
        lesson.setValue(first);
        TermsForm terms = new TermsForm(AssignmentTerms.of(CountingPolicy.BEST));
        Button assign =
                new Button(
                        words.of("assign.button"),
                        click -> assign(lesson.getValue(), terms, assigned));
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(lesson, dryRun, terms, assign);
        form.addClassName("sb-form");
        return form;
    }

    /** With the number that a lesson of the course has on the first page. */
    private String numbered(Lesson lesson) {
        String title = lesson.title(words.locale());
        return lesson.place()
                .filter(place -> place.number() > 0)
                .map(place -> words.of("assign.numbered", place.number(), title))
                .orElse(title);
    }

    private String variantsOf(Lesson lesson) {
        int count = lesson.variants().size();
        return count == 0 ? "" : words.of("assign.variants", String.valueOf(count));
    }

    private void assign(Lesson lesson, TermsForm form, Runnable assigned) {
        if (form.isValid()) {
            classes.assign(course, lesson.slug(), form.terms());
            changed();
            assigned.run();
        }
    }
}
