package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission.UseNotebook;
import org.spikebook.web.catalog.title.StoredTitles;
import org.spikebook.web.catalog.title.TaskTitles;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.UnsavedDialog;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.FrozenPart;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.appeal.AppealService;
import org.spikebook.web.grading.appeal.ui.AppealPanel;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.TrainingAdoption;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A receipt, for who submitted and who teaches: of which lesson, by whom and when, its grade as
 * soon as there is one, and a way to look at the work.
 */
@Route("submissions")
@PermitAll
class SubmissionPage extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final Words words = Words.of(SubmissionPage.class);
    private final SubmissionService submissions;
    private final GradebookService gradebooks;
    private final AppealService appeals;
    private final NotebookService notebooks;
    private final LessonCatalog lessons;
    private final TrainingAdoption trainings;
    private final NetworkReader networks;
    private final Authorization authorization;
    private final GradingWatch grading;
    private final SubmissionSteps steps = new SubmissionSteps();
    private final Div head = new Div();
    private final Div body = new Div();
    private final Div grade = new Div();
    private String receipt = "";
    private @Nullable SubmissionView shown;
    private @Nullable AppealPanel appeal;

    SubmissionPage(
            SubmissionService submissions,
            GradebookService gradebooks,
            AppealService appeals,
            NotebookService notebooks,
            LessonCatalog lessons,
            TrainingAdoption trainings,
            NetworkReader networks,
            Authorization authorization) {
        this.submissions = submissions;
        this.grading = new GradingWatch(submissions);
        this.gradebooks = gradebooks;
        this.appeals = appeals;
        this.notebooks = notebooks;
        this.lessons = lessons;
        this.trainings = trainings;
        this.networks = networks;
        this.authorization = authorization;
        addClassNames("sb-page", "sb-submission");
        head.addClassName("sb-row");
        grade.getElement().setAttribute("aria-live", "polite");
        add(head, steps, body);
    }

    @Override
    public void setParameter(BeforeEvent event, String receipt) {
        this.receipt = receipt;
        SubmissionView submission = submissions.find(receipt);
        GradebookSearch search = GradebookSearch.of(event.getLocation().getQueryParameters());
        showWayBack(submission, search);
        showSteps(search);
        body.removeAll();
        body.add(
                new H1(lesson(submission)),
                new Paragraph(sentence(submission)),
                grade,
                work(submission),
                facts(submission));
        shown = null;
        show(submission);
        follow();
    }

    private void showWayBack(SubmissionView submission, GradebookSearch search) {
        head.removeAll();
        CourseId course = submission.course();
        AssignmentId assignment = submission.assignment();
        if (course != null && assignment != null) {
            head.add(new Anchor(search.address(course, assignment), words.of("receipt.toClass")));
        }
        if (authorization.isAllowed(new UseNotebook(submission.frozen().notebook()))) {
            head.add(
                    new Anchor(
                            "notebook/" + submission.frozen().notebook(),
                            words.of("receipt.toNotebook")),
                    new Anchor("certificate", words.of("receipt.toCertificate")));
        }
    }

    /** For who teaches: the way to the submissions of the others. */
    private void showSteps(GradebookSearch search) {
        Optional<SubmissionNeighbors> neighbors =
                gradebooks
                        .around(receipt)
                        .map(all -> GradebookTable.of(all, StoredTitles.of(lessons)).getFirst())
                        .flatMap(table ->
                                SubmissionNeighbors.of(table, receipt, search, words.locale()));
        steps.setVisible(neighbors.isPresent());
        neighbors.ifPresent(steps::show);
    }

    private String lesson(SubmissionView submission) {
        return lessons.lesson(submission.lessonSlug())
                .map(lesson -> lesson.title(words.locale()))
                .orElse(submission.lessonSlug());
    }

    private String sentence(SubmissionView submission) {
        String at = LocalTime.dateAndTime(submission.submittedAt());
        String student = submission.student();
        String when =
                student == null
                        ? words.of("receipt.at", at)
                        : words.of("receipt.byAt", student, at);
        String by =
                submissions
                        .submittedBy(submission.receipt())
                        .map(name -> " " + words.of("receipt.group", name))
                        .orElse("");
        int version = submission.frozen().lessonVersion();
        return when
                + by
                + (submission.late() ? " " + words.of("receipt.late") : "")
                + (version > 0 ? " " + words.of("receipt.byVersion", version) : "");
    }

    /** The way to look at what was submitted: a notebook of the reader's own, made when asked. */
    private Div work(SubmissionView submission) {
        Button open = new Button(words.of("work.open"), click -> openCopy(submission));
        Paragraph weights = new Paragraph(weights(submission));
        weights.setVisible(!weights.getText().isEmpty());
        Div work =
                new Div(
                        new H2(words.of("work.heading")),
                        new Paragraph(words.of("work.frozen")),
                        weights,
                        open);
        work.addClassName("sb-submission-work");
        return work;
    }

    /** Whether the copy has trained weights; empty where there is nothing to train. */
    private String weights(SubmissionView submission) {
        Set<String> trained =
                submission.frozen().parts().stream()
                        .map(FrozenPart::cellId)
                        .collect(Collectors.toSet());
        String untrained =
                submissions.notebook(submission.receipt()).cells(TrainingCell.class).stream()
                        .filter(cell -> !trained.contains(cell.id()))
                        .map(cell -> cell.title().isEmpty() ? cell.id() : cell.title())
                        .map(title -> words.of("work.cell", title))
                        .collect(Collectors.joining(", "));
        return Stream.of(
                        trained.isEmpty() ? "" : words.of("work.trained"),
                        untrained.isEmpty() ? "" : words.of("work.untrained", untrained))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void openCopy(SubmissionView submission) {
        Notebook frozen = submissions.notebookToTry(submission.receipt());
        String at = LocalTime.dateAndTime(submission.submittedAt());
        String student = submission.student();
        String title =
                student == null
                        ? words.of("work.title", frozen.title(), at)
                        : words.of("work.titleBy", student, frozen.title(), at);
        NotebookId copy = notebooks.createFrom(frozen.withTitle(title)).id();
        trainings.adoptAll(copy, frozen);
        UI.getCurrentOrThrow().navigate("notebook/" + copy);
    }

    /** What proves which work it was. */
    private Details facts(SubmissionView submission) {
        DescriptionList list = new DescriptionList();
        list.addClassName("sb-facts");
        fact(list, "receipt.name", submission.receipt());
        fact(list, "receipt.hash", submission.frozen().digest());
        fact(list, "receipt.revision", String.valueOf(submission.frozen().revision()));
        fact(list, "receipt.engine", submission.frozen().engine());
        Notebook frozen = submissions.notebook(submission.receipt());
        for (NetworkCell cell : frozen.cells(NetworkCell.class)) {
            run(cell).ifPresent(text -> fact(list, "receipt.network", text));
        }
        Optional<LessonRef> ref = frozen.lesson();
        int version = submission.frozen().lessonVersion();
        if (version > 0) {
            fact(list, "receipt.gradedBy", String.valueOf(version));
            ref.map(LessonRef::version)
                    .ifPresent(own -> fact(list, "receipt.version", String.valueOf(own)));
        }
        ref.map(LessonRef::variant)
                .filter(variant -> !variant.isEmpty())
                .ifPresent(variant -> fact(list, "receipt.variant", variant));
        for (FrozenPart part : submission.frozen().parts()) {
            fact(
                    list,
                    "receipt.part",
                    words.of(part.signed() ? "receipt.signed" : "receipt.unsigned", part.cellId()));
        }
        return new Details(words.of("receipt.facts"), list);
    }

    /** With what a network runs as it was submitted; empty for a document that does not run. */
    private Optional<String> run(NetworkCell cell) {
        String title = cell.title().isEmpty() ? cell.id() : cell.title();
        return networks.read(cell.document())
                .valid()
                .map(NetworkModel::run)
                .map(run ->
                        words.of(
                                "receipt.run",
                                title,
                                Long.toString(run.seed()),
                                Quantity.readable(run.dtMs(), words.locale()),
                                Quantity.readable(run.durationMs(), words.locale())));
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }

    private void show(SubmissionView submission) {
        if (shown != null && shown.state() == submission.state()) {
            return;
        }
        shown = submission;
        appeal = null;
        grade.removeAll();
        switch (submission.state()) {
            case WAITING, RUNNING -> grade.add(new Paragraph(words.of("receipt.grading")));
            case FAILED ->
                    grade.add(
                            new ProblemSection(words.of("receipt.failed"), submission.problems()));
            case GRADED -> {
                GradeView given = submission.grade();
                if (given != null) {
                    TaskTitles titles = StoredTitles.of(lessons).tasks(submission.lessonSlug());
                    AppealPanel panel =
                            new AppealPanel(appeals, receipt, given, titles, this::showAgain);
                    appeal = panel;
                    grade.add(new GradePanel(given, submission.lateness(), titles), panel);
                }
            }
        }
    }

    /** With what was asked or answered. */
    private void showAgain() {
        shown = null;
        show(submissions.find(receipt));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        AppealPanel open = appeal;
        if (open != null && open.hasUnsent()) {
            new UnsavedDialog(open.unsentWarning(), event.postpone()).open();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    /** Looks again when it is graded. */
    private void follow() {
        grading.close();
        if (shown != null && shown.state().isOpen()) {
            getUI().ifPresent(ui ->
                    grading.follow(ui, receipt, () -> show(submissions.find(receipt))));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        grading.close();
    }

    @Override
    public String getPageTitle() {
        return words.of("receipt.heading", receipt);
    }
}
