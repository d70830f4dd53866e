package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.authoring.NotebookAssignmentService;
import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.AssignmentService;
import org.spikebook.web.classroom.AssignmentVersionService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.review.DryRunService;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.classroom.staff.StaffService;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.appeal.AppealService;
import org.spikebook.web.grading.appeal.ui.OpenAppealsPanel;
import org.spikebook.web.grading.export.ExportService;
import org.spikebook.web.grading.ui.GradebookPanel;
import org.spikebook.web.group.GroupService;
import org.spikebook.web.job.JobService;
import org.spikebook.web.lti.roster.PlatformRoster;
import org.spikebook.web.lti.score.ScoreDeliveryService;
import org.spikebook.web.lti.score.ui.ScoresPanel;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.question.QuestionService;
import org.spikebook.web.question.ui.ClassQuestionsPanel;
import org.spikebook.web.variant.VariantService;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** One class: for those who teach it with code and gradebook, for students with what to submit. */
@Route("classes")
@PermitAll
class ClassView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Words words = Words.of(ClassView.class);
    private final ClassroomService classes;
    private final MemberTools members;
    private final AssignmentTools assignments;
    private final GradebookService gradebooks;
    private final ExportService exports;
    private final SubmissionService submissions;
    private final AppealService appeals;
    private final VariantService variants;
    private final GroupService groups;
    private final LessonCatalog lessons;
    private final QuestionService questions;
    private final PlatformRoster platformRoster;
    private final ScoreDeliveryService scores;
    private final Clock clock;
    private final Paragraph unled = new Paragraph();
    private String title = "";

    ClassView(
            ClassroomService classes,
            RosterService roster,
            StaffService staff,
            PasswordResetService passwords,
            AccommodationService accommodations,
            AssignmentService assignments,
            AssignmentVersionService versions,
            DryRunService dryRuns,
            LessonWritingService writing,
            NotebookAssignmentService fromNotebooks,
            NotebookService notebooks,
            JobService jobs,
            GradebookService gradebooks,
            ExportService exports,
            SubmissionService submissions,
            AppealService appeals,
            VariantService variants,
            GroupService groups,
            LessonCatalog lessons,
            QuestionService questions,
            PlatformRoster platformRoster,
            ScoreDeliveryService scores,
            Clock clock) {
        this.classes = classes;
        this.members = new MemberTools(classes, roster, staff, passwords, accommodations);
        this.assignments =
                new AssignmentTools(
                        assignments,
                        versions,
                        variants,
                        groups,
                        dryRuns,
                        writing,
                        fromNotebooks,
                        notebooks,
                        jobs);
        this.gradebooks = gradebooks;
        this.exports = exports;
        this.submissions = submissions;
        this.appeals = appeals;
        this.variants = variants;
        this.groups = groups;
        this.lessons = lessons;
        this.questions = questions;
        this.platformRoster = platformRoster;
        this.scores = scores;
        this.clock = clock;
        addClassNames("sb-page", "sb-class-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        CourseId course = idOf(id);
        QueryParameters address = event.getLocation().getQueryParameters();
        show(course, shown -> new GradebookPanel(gradebooks, exports, lessons, shown, address));
    }

    /**
     * @param gradebook requested only where the visitor teaches
     */
    private void show(CourseId id, Function<Course, GradebookPanel> gradebook) {
        Course course = classes.course(id);
        title = course.title();
        removeAll();
        add(new H1(title), unled);
        showWhetherLed(id);
        if (course.role().teaches()) {
            showTeacher(course, gradebook.apply(course));
        } else {
            int time = members.accommodations().mine(id);
            add(
                    new StudentPanel(
                            classes, submissions, variants, groups, lessons, clock, course, time));
        }
        add(new LeaveButton(classes, course));
    }

    private void showWhetherLed(CourseId id) {
        boolean led = classes.isLed(id);
        unled.setText(led ? "" : words.of("class.unled"));
        unled.setVisible(!led);
    }

    static CourseId idOf(String text) {
        try {
            return CourseId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ResourceNotFound();
        }
    }

    private void showTeacher(Course course, GradebookPanel gradebook) {
        boolean mayManage = course.role() == CourseRole.INSTRUCTOR;
        add(course.closed() ? new Paragraph(words.of("class.closed")) : new JoinCodePanel(course));
        ClassQuestionsPanel answers =
                new ClassQuestionsPanel(
                        questions, () -> classes.assignments(course.id()), mayManage);
        OpenAppealsPanel waiting = new OpenAppealsPanel(appeals, course.id());
        AssignmentsPanel assigned =
                new AssignmentsPanel(
                        classes, assignments, lessons, course.id(), mayManage, gradebook::refresh);
        Runnable others =
                () -> {
                    showWhetherLed(course.id());
                    assigned.refresh();
                    answers.refresh();
                    waiting.refresh();
                };
        gradebook.onRead(others);
        add(assigned, waiting, gradebook, answers);
        if (mayManage) {
            ScoresPanel sent = new ScoresPanel(scores, course.id());
            add(sent);
            MembersPanel panel = addMembers(course, gradebook);
            gradebook.onRead(() -> {
                panel.refresh();
                sent.refresh();
                others.run();
            });
        } else {
            add(new Paragraph(words.of("class.assistant")));
        }
    }

    private MembersPanel addMembers(Course course, GradebookPanel gradebook) {
        MembersPanel panel =
                new MembersPanel(
                        members, course, () -> showAgain(course, gradebook), gradebook::refresh);
        add(panel);
        if (platformRoster.isTold(course.id())) {
            Anchor update =
                    new Anchor("lti-roster/" + course.id(), words.of("class.platformRoster"));
            update.addClassName("sb-action-link");
            add(update);
        }
        return panel;
    }

    /**
     * With what is searched for in the gradebook at the moment; an instructor may just have left.
     * While the class is to its instructor what it was before, panels that are open stay open.
     */
    private void showAgain(Course before, GradebookPanel gradebook) {
        Optional<Course> now =
                classes.mine().stream().filter(each -> each.id().equals(before.id())).findFirst();
        if (now.isEmpty()) {
            UI.getCurrentOrThrow().navigate(ClassesView.class);
        } else if (now.get().equals(before)) {
            gradebook.refresh();
        } else {
            showAnother(before.id(), gradebook);
        }
    }

    private void showAnother(CourseId id, GradebookPanel gradebook) {
        show(
                id,
                shown -> {
                    gradebook.onRead(() -> {}); // of panels that go, and that may be seen no more
                    gradebook.refresh();
                    return gradebook;
                });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
