package org.spikebook.web.grading.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.job.JobState;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.common.ui.LocalTime;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.FrozenPart;
import org.spikebook.web.grading.GradingState;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.grading.ui.points.PointsText;
import org.spikebook.web.notebook.ui.cell.NotebookSession;
import org.spikebook.web.traininglab.TrainingJobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Submits the whole notebook, for a class or for practice, and lists what was submitted. */
final class SubmitPanel extends Div {

    private final Words words = Words.of(SubmitPanel.class);
    private final SubmissionService submissions;
    private final TrainingJobs trainings;
    private final NotebookSession session;
    private final Select<Assignment> place = new Select<>();
    private final Div answer = new Div();
    private final Div earlier = new Div();
    private final GradingWatch grading;
    private List<Problem> warnedOf = List.of();

    SubmitPanel(TaskTools tools, NotebookSession session) {
        this.submissions = tools.submissions();
        this.trainings = tools.trainings();
        this.session = session;
        this.grading = new GradingWatch(submissions);
        addClassName("sb-submit");
        answer.getElement().setAttribute("aria-live", "polite");
        List<Assignment> places = submissions.places(session.id());
        Button submit = new Button(words.of("submit.button"), click -> submitOrWarn());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        H3 heading = new H3(words.of("submit.heading"));
        heading.addClassName("sb-cell-title");
        add(heading, new Paragraph(words.of("submit.explain")));
        if (places.isEmpty()) {
            List<Problem> closed = submissions.closedPlaces(session.id());
            if (closed.isEmpty()) {
                add(new Paragraph(words.of("submit.practice")));
            } else {
                add(new ProblemSection(words.of("submit.notForClass"), closed));
                add(new Paragraph(words.of("submit.practiceOnly")));
            }
        } else {
            place.setLabel(words.of("submit.place"));
            place.setItems(places);
            Map<CourseId, String> classes =
                    tools.classes().mine().stream()
                            .collect(Collectors.toMap(Course::id, Course::title));
            place.setItemLabelGenerator(
                    each -> label(each, classes.getOrDefault(each.course(), each.title()), places));
            place.addValueChangeListener(change -> {
                showTerms();
                resultsChanged();
            });
            place.setValue(places.getFirst());
            add(place);
        }
        add(submit, answer, earlier);
    }

    /** The class; where it assigned the lesson several times, which time too, oldest first. */
    private String label(Assignment each, String name, List<Assignment> places) {
        List<Assignment> same =
                places.stream().filter(other -> other.course().equals(each.course())).toList();
        return same.size() == 1
                ? name
                : words.of("submit.place.several", name, same.indexOf(each) + 1, same.size());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        showEarlier();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        grading.close();
    }

    /** Submits, unless what is shown would not be, or was before: then it asks. */
    private void submitOrWarn() {
        List<Problem> warnings = warnings();
        if (warnings.isEmpty()) {
            submit();
        } else {
            warn(warnings);
        }
    }

    private void warn(List<Problem> warnings) {
        warnedOf = warnings;
        answer.removeAll();
        if (!warnings.isEmpty()) {
            answer.add(
                    new ProblemSection(words.of("submit.before"), warnings),
                    new Button(words.of("submit.anyway"), click -> submit()));
        }
    }

    /** The notebook, its results or the place are others: a warning stands as long as its cause. */
    void resultsChanged() {
        if (!warnedOf.isEmpty()) {
            List<Problem> now = warnings();
            if (!now.equals(warnedOf)) {
                warn(now);
            }
        }
    }

    private List<Problem> warnings() {
        return Stream.concat(submittedAlready().stream(), outOfDate().stream()).toList();
    }

    /** A second click, for one, would use up another attempt for the same grade. */
    private Optional<Problem> submittedAlready() {
        Assignment chosen = place.getValue();
        return chosen == null || !hasLimitedAttemptsLeft(chosen)
                ? Optional.empty()
                : submissions.ofNotebook(session.id()).stream()
                        .filter(each -> chosen.id().equals(each.assignment()))
                        .findFirst()
                        .filter(newest -> isWhatIsShown(newest, chosen))
                        .map(_ -> Problem.of(SubmitPanel.class, "", "submit.again"));
    }

    /** Without any left, what is submitted is refused and uses up none. */
    private boolean hasLimitedAttemptsLeft(Assignment chosen) {
        return submissions.attemptsLeft(chosen.id()).filter(left -> left > 0).isPresent();
    }

    /** Whether a submission has a grade, or will have one, that what is shown would have too. */
    private boolean isWhatIsShown(SubmissionView submitted, Assignment chosen) {
        SubmissionView.Frozen frozen = submitted.frozen();
        Set<String> networks =
                frozen.parts().stream().map(FrozenPart::cellId).collect(Collectors.toSet());
        return submitted.state() != GradingState.FAILED
                && OptionalLong.of(frozen.revision()).equals(session.savedRevision())
                && networks.containsAll(submissions.trainedCells(session.notebook()))
                && submissions.gradedBy(chosen.id()).orElse(0) == frozen.lessonVersion();
    }

    /** The networks that were trained once, but not as the notebook and this version stand. */
    private List<Problem> outOfDate() {
        Set<String> trained = submissions.trainedCells(session.notebook());
        return session.notebook().cells(TrainingCell.class).stream()
                .filter(cell -> !trained.contains(cell.id()) && wasTrained(cell))
                .map(cell -> cell.title().isEmpty() ? cell.id() : cell.title())
                .map(title -> Problem.of(SubmitPanel.class, "", "submit.outOfDate", title))
                .toList();
    }

    /** Of what an earlier engine trained there is only the job left, or the name of its file. */
    private boolean wasTrained(TrainingCell cell) {
        return session.result(cell.id(), TrainedNetwork.class).isPresent()
                || !cell.brought().isEmpty()
                || trainings
                        .latest(session.id(), cell.id())
                        .filter(job -> job.state() == JobState.DONE)
                        .isPresent();
    }

    private void submit() {
        warnedOf = List.of();
        OptionalLong shown = session.savedRevision();
        SubmissionResult result =
                shown.isPresent()
                        ? submit(shown.getAsLong())
                        : new SubmissionResult.Refused(
                                Problem.of(SubmitPanel.class, "", "submit.notSaved"));
        answer.removeAll();
        switch (result) {
            case SubmissionResult.Submitted submitted -> showDone(submitted);
            case SubmissionResult.Refused(Problem problem) ->
                    answer.add(new ProblemSection(words.of("submit.refused"), List.of(problem)));
        }
        showTerms();
        showEarlier();
    }

    /** By which version it is graded, and how many attempts are left. */
    private void showTerms() {
        Assignment chosen = place.getValue();
        if (chosen != null) {
            Stream<String> version =
                    submissions
                            .gradedBy(chosen.id())
                            .map(each -> words.of("submit.version", each))
                            .stream();
            Stream<String> attempts =
                    submissions
                            .attemptsLeft(chosen.id())
                            .map(left -> words.of("submit.attempts", left))
                            .stream();
            place.setHelperText(Stream.concat(version, attempts).collect(Collectors.joining(" ")));
        }
    }

    private void showDone(SubmissionResult.Submitted submitted) {
        String receipt = words.of("submit.receipt", submitted.submission().receipt());
        answer.add(new Span(words.of("submit.done") + " "), link(submitted.submission(), receipt));
        if (!submitted.alsoFor().isEmpty()) {
            String names = String.join(", ", submitted.alsoFor());
            answer.add(new Paragraph(words.of("submit.alsoFor", names)));
        }
        if (!submitted.notFor().isEmpty()) {
            String names = String.join(", ", submitted.notFor());
            answer.add(new Paragraph(words.of("submit.notFor", names)));
        }
    }

    private SubmissionResult submit(long shown) {
        Assignment chosen = place.getValue();
        return chosen == null
                ? submissions.submit(session.id(), shown)
                : submissions.submitTo(session.id(), shown, chosen.id());
    }

    private void showEarlier() {
        grading.close();
        earlier.removeAll();
        List<SubmissionView> all = submissions.ofNotebook(session.id());
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        all.forEach(each -> list.add(row(each)));
        earlier.add(new Paragraph(words.of("submit.earlier")), list);
    }

    /** One that was submitted; its grade appears as soon as there is one. */
    private ListItem row(SubmissionView submission) {
        Span standing = new Span(new PointsText(words.locale()).of(submission));
        ListItem row =
                new ListItem(
                        link(submission, LocalTime.dateAndTime(submission.submittedAt())),
                        standing);
        row.getElement().setAttribute("aria-live", "polite");
        row.getElement().setAttribute("aria-atomic", "true");
        if (submission.state().isOpen()) {
            String receipt = submission.receipt();
            getUI().ifPresent(
                            ui -> grading.follow(ui, receipt, () -> showGrade(standing, receipt)));
        }
        return row;
    }

    private void showGrade(Span standing, String receipt) {
        standing.setText(new PointsText(words.locale()).of(submissions.find(receipt)));
    }

    private static Anchor link(SubmissionView submission, String text) {
        return new Anchor("submissions/" + submission.receipt(), text);
    }
}
