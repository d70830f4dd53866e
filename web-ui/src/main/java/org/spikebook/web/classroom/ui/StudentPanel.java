package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.group.GroupService;
import org.spikebook.web.variant.VariantService;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A class as a student sees it: what to do, and what was submitted. */
final class StudentPanel extends Div {

    private final Words words = Words.of(StudentPanel.class);
    private final SubmissionService submissions;
    private final VariantService variants;
    private final GroupService groups;
    private final LessonCatalog lessons;
    private final Clock clock;

    /**
     * @param timePercent the student's time for assignments, of that of the others
     */
    StudentPanel(
            ClassroomService classes,
            SubmissionService submissions,
            VariantService variants,
            GroupService groups,
            LessonCatalog lessons,
            Clock clock,
            Course course,
            int timePercent) {
        this.submissions = submissions;
        this.variants = variants;
        this.groups = groups;
        this.lessons = lessons;
        this.clock = clock;
        add(new Paragraph(words.of("student.name", classes.myName(course.id()))));
        if (timePercent > AccommodationService.USUAL) {
            String factor = AccommodationsPanel.factor(timePercent, words.locale());
            add(new Paragraph(words.of("student.moreTime", factor)));
        }
        List<Assignment> assigned = classes.assignments(course.id());
        if (assigned.isEmpty()) {
            add(new Paragraph(words.of("student.none")), waiting());
        }
        assigned.forEach(assignment -> add(section(assignment)));
    }

    /** What to do in a lecture hall until the first lesson is assigned. */
    private Div waiting() {
        Button refresh =
                new Button(
                        words.of("student.refresh"),
                        click -> UI.getCurrentOrThrow().refreshCurrentRoute(false));
        refresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(refresh, new Anchor("", words.of("student.lessons")));
        row.addClassNames("sb-row", "sb-row-links");
        return row;
    }

    private Section section(Assignment assignment) {
        Optional<Lesson> assigned = lessons.lesson(assignment.lessonSlug());
        Section section = new Section(new H2(assignment.title()));
        section.addClassName("sb-section");
        Instant opens = assignment.terms().opensAt();
        if (opens != null && assignment.terms().opensAfter(clock.instant())) {
            section.add(
                    new Paragraph(
                            words.of(
                                    "student.opens",
                                    LocalTime.dateAndTime(opens),
                                    LocalTime.zone().getId())));
            submissions(assignment).ifPresent(section::add);
            return section;
        }
        assigned.map(lesson -> summary(lesson, assignment)).ifPresent(section::add);
        List<String> group = groups.mine(assignment.id());
        if (!group.isEmpty()) {
            section.add(new Paragraph(words.of("student.group", String.join(", ", group))));
        }
        section.add(opener(assignment, variants.mine(assignment.id())));
        section.add(
                submissions(assignment)
                        .orElseGet(() -> new Paragraph(words.of("student.nothing"))));
        return section;
    }

    private Paragraph summary(Lesson lesson, Assignment assignment) {
        Paragraph summary = new Paragraph(lesson.summary(words.locale()));
        String dates = new TermsTexts(words).sentences(assignment.terms());
        if (!dates.isEmpty()) {
            summary.add(new Span(" " + dates));
        }
        if (assignment.terms().closedBefore(clock.instant())) {
            summary.add(new Span(" " + words.of("student.closed")));
        }
        return summary;
    }

    private Component opener(Assignment assignment, Optional<NotebookId> mine) {
        if (mine.isPresent()) {
            Anchor go = new Anchor("notebook/" + mine.get(), words.of("student.continue"));
            go.addClassName("sb-action-link");
            return go;
        }
        Button start =
                new Button(
                        words.of("student.start"),
                        click -> {
                            NotebookId id = variants.start(assignment.id());
                            UI.getCurrentOrThrow().navigate("notebook/" + id);
                        });
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return start;
    }

    /** Also before the opening date, which may have been moved after them. */
    private Optional<Component> submissions(Assignment assignment) {
        List<SubmissionView> all = submissions.mineFor(assignment.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(list(assignment, all));
    }

    private UnorderedList list(Assignment assignment, List<SubmissionView> all) {
        Optional<SubmissionView> counting = SubmissionView.counting(all, assignment.policy());
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        for (SubmissionView each : all) {
            String at = LocalTime.dateAndTime(each.submittedAt());
            ListItem item =
                    new ListItem(
                            new Anchor(
                                    "submissions/" + each.receipt(),
                                    words.of("student.submission", at)));
            if (all.size() > 1 && counting.filter(each::equals).isPresent()) {
                Span counts = new Span(words.of("student.counts"));
                counts.addClassName("sb-muted");
                item.add(counts);
            }
            item.add(new Span(new PointsText(words.locale()).of(each)));
            list.add(item);
        }
        return list;
    }
}
