package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.job.JobState;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.classroom.review.DryRunService;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.job.ui.JobFollower;
import org.spikebook.web.notebook.ui.cell.CellState;

import java.util.Optional;

/**
 * Tries the tasks of the chosen lesson, and says what is wrong with them. A dry run continues when
 * the page is left, and is found again.
 */
final class DryRunPanel extends Div {

    private final Words words = Words.of(DryRunPanel.class);
    private final DryRunService service;
    private final CourseId course;
    private final transient JobFollower follower;
    private final Button run = new Button(words.of("dryRun.button"));
    private final Paragraph said = new Paragraph();
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final UnorderedList problems = new UnorderedList();
    private transient Lesson lesson;

    DryRunPanel(DryRunService service, JobService jobs, CourseId course, Lesson lesson) {
        this.service = service;
        this.course = course;
        this.lesson = lesson;
        this.follower = new JobFollower(this, this::showRunning, jobs, this::stage, this::showJob);
        run.addClickListener(click -> run());
        said.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", words.of("dryRun.running"));
        Paragraph help = new Paragraph(words.of("dryRun.help"));
        help.addClassName("sb-muted");
        add(help, run, said, progress, problems);
        choose(lesson);
    }

    /** Another lesson was chosen: what there is of its dry run is shown. */
    void choose(Lesson chosen) {
        lesson = chosen;
        follower.stop();
        clear();
        service.newest(course, chosen.slug()).ifPresent(follower::follow);
    }

    private void clear() {
        said.setText("");
        problems.removeAll();
        progress.removeAll();
        run.setEnabled(true);
    }

    private void run() {
        clear();
        switch (service.start(course, lesson.slug())) {
            case SubmitResult.Accepted(JobStatus job) -> follower.follow(job);
            case SubmitResult.AlreadyOpen(JobStatus job) -> follower.follow(job);
            case SubmitResult.Refused(Problem problem) ->
                    said.setText(problem.sentences(words.locale()));
        }
    }

    private Optional<JobFollower.Stage> stage(JobStatus job) {
        return service.done(job)
                .map(done ->
                        new JobFollower.Stage(done, Text.of(DryRunPanel.class, "dryRun.running")));
    }

    private void showRunning(CellState.Running running) {
        run.setEnabled(false);
        said.setText(running.activity().in(words.locale()));
        bar.setIndeterminate(running.fraction().isEmpty());
        running.fraction().ifPresent(bar::setValue);
        if (bar.getParent().isEmpty()) {
            progress.add(bar, new Button(words.of("dryRun.cancel"), click -> follower.cancel()));
        }
    }

    private void showJob(JobStatus job) {
        if (job.isOpen()) {
            return;
        }
        clear();
        Optional<ReviewResult> result = service.result(job);
        if (result.isPresent()) {
            show(result.get());
        } else if (job.state() == JobState.CANCELLED) {
            said.setText(words.of("dryRun.cancelled"));
        } else {
            said.setText(words.of("dryRun.broken"));
        }
    }

    private void show(ReviewResult result) {
        said.setText(
                words.of(
                        result.problems().isEmpty() ? "dryRun.good" : "dryRun.bad",
                        String.valueOf(result.tasks()),
                        String.valueOf(result.wrongAnswers()),
                        String.valueOf(result.untrained()),
                        String.valueOf(result.variants())));
        for (Problem problem : result.problems()) {
            problems.add(new ListItem(problem.path() + ": " + problem.sentences(words.locale())));
        }
    }
}
