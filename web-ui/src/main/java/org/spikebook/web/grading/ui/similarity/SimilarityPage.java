package org.spikebook.web.grading.ui.similarity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.job.JobState;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.method.TrainingRegistry;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.similarity.SimilarityReport;
import org.spikebook.web.grading.similarity.SimilarityService;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellState;
import org.spikebook.web.plot.Quantity;

import java.util.Optional;

/** Pairs of submissions that are alike, and in what. */
@Route("similarity")
@PermitAll
class SimilarityPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Integer[] THRESHOLDS = {50, 60, 70, 80, 90, 100};
    private static final int USUAL = 80;

    private final Words words = Words.of(SimilarityPage.class);
    private final SimilarityService service;
    private final transient TraitNames names;
    private final Select<Integer> threshold = new Select<>();
    private final Button compare = new Button(words.of("compare"), click -> compare());
    private final Paragraph status = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Div progress = new Div();
    private final transient JobFollower follower;
    private final Div found = new Div();
    private AssignmentId assignment = new AssignmentId(new java.util.UUID(0, 0));
    private String title = "";

    SimilarityPage(
            SimilarityService service,
            JobService jobs,
            ModelRegistry models,
            TrainingRegistry trainings) {
        this.service = service;
        this.names = new TraitNames(models, trainings, words);
        this.follower = new JobFollower(this, this::showRunning, jobs, this::stage, this::showJob);
        addClassNames("sb-page", "sb-similarity");
        threshold.setLabel(words.of("threshold"));
        threshold.setWidth("min(22rem, 100%)");
        threshold.setItems(THRESHOLDS);
        threshold.setItemLabelGenerator(each -> words.of("percent", String.valueOf(each)));
        threshold.setValue(USUAL);
        status.getElement().setAttribute("role", "status");
        bar.setMin(0);
        bar.setMax(1);
        bar.getElement().setAttribute("aria-label", words.of("comparing"));
        progress.add(bar, new Button(words.of("cancel"), click -> follower.cancel()));
        progress.setVisible(false);
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        assignment = Assignment.idOf(name);
        Assignment shown = service.assignment(assignment);
        title = words.of("title", shown.title());
        removeAll();
        Div choice = new Div(threshold, compare);
        choice.addClassName("sb-row");
        add(
                new Anchor(
                        "classes/" + shown.course() + "?assignment=" + assignment,
                        words.of("toClass")),
                new H1(title),
                new Paragraph(words.of("explain")),
                new Paragraph(words.of("limits")),
                choice,
                status,
                progress,
                found);
        service.newest(assignment).ifPresent(this::follow);
    }

    private void compare() {
        switch (service.start(assignment, threshold.getValue())) {
            case SubmitResult.Accepted(JobStatus job) -> follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    status.setText(problem.sentences(words.locale()));
        }
    }

    private void follow(JobStatus job) {
        found.removeAll();
        follower.follow(job);
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return service.done(job)
                .map(done ->
                        new JobFollower.Stage(done, Text.of(SimilarityPage.class, "comparing")));
    }

    private void showRunning(CellState.Running running) {
        status.setText(running.activity().in(words.locale()));
        bar.setIndeterminate(running.fraction().isEmpty());
        running.fraction().ifPresent(bar::setValue);
        progress.setVisible(true);
        compare.setEnabled(false);
    }

    private void showJob(JobStatus job) {
        if (job.isOpen()) {
            return;
        }
        progress.setVisible(false);
        compare.setEnabled(true);
        Optional<SimilarityReport> report = service.report(job);
        if (report.isPresent()) {
            show(report.get());
        } else if (job.state() == JobState.CANCELLED) {
            status.setText(words.of("cancelled"));
        } else {
            status.setText(words.of("broken"));
        }
    }

    private void show(SimilarityReport report) {
        status.setText(
                words.of(
                        "summary",
                        count(report.students().size()),
                        count(report.withoutOwn()),
                        count(report.found())));
        found.removeAll();
        if (report.found() > report.pairs().size()) {
            found.add(new Paragraph(words.of("more", count(report.pairs().size()))));
        }
        report.pairs().forEach(pair -> found.add(new PairPanel(pair, report, names)));
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
