package org.spikebook.web.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.web.authoring.LessonTrials;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the tasks of a lesson on the blank start, the model solution and the wrong answers. */
final class TrialPanel extends Div {

    private final Words words = Words.of(TrialPanel.class);
    private final transient LessonTrials trials;
    private final transient Background background;
    private final transient WrittenLessonId id;
    private final Button run = new Button(words.of("trial.button"));
    private final Paragraph said = new Paragraph();
    private final LessonProblems problems;
    private transient Optional<Lesson> lesson = Optional.empty();
    private transient LessonDraft draft = new LessonDraft(Map.of());
    private transient Optional<LessonDraft> good = Optional.empty();
    private boolean running;

    TrialPanel(
            LessonTrials trials,
            Background background,
            WrittenLessonId id,
            LessonProblems.Guide guide) {
        this.trials = trials;
        this.background = background;
        this.id = id;
        this.problems = new LessonProblems(guide);
        Paragraph help = new Paragraph(words.of("trial.help"));
        help.addClassNames("sb-muted", "sb-small");
        run.addClickListener(click -> run());
        said.getElement().setAttribute("role", "status");
        add(help, run, said, problems);
    }

    /**
     * The lesson is another now.
     *
     * @param read empty while its files have problems
     */
    void show(LessonDraft changed, Optional<Lesson> read) {
        if (!changed.equals(draft) && !said.getText().isEmpty()) {
            said.setText(words.of("trial.outdated"));
            problems.show(List.of());
        }
        draft = changed;
        lesson = read;
        run.setEnabled(read.isPresent() && !running);
    }

    /** Whether all was as it should be when the files were as they are now. */
    boolean isGood() {
        return good.filter(draft::equals).isPresent();
    }

    private void run() {
        LessonDraft tried = draft;
        Lesson now = lesson.orElseThrow();
        running = true;
        run.setEnabled(false);
        problems.show(List.of());
        said.setText(words.of("trial.running"));
        background.startReading(
                this,
                task -> trials.review(id, now, task::isCancelled),
                result -> finish(tried, result),
                () -> end(words.of("trial.broken")));
    }

    private void end(String text) {
        running = false;
        run.setEnabled(lesson.isPresent());
        said.setText(text);
    }

    private void showResult(LessonDraft tried, ReviewResult result) {
        if (result.problems().isEmpty()) {
            good = Optional.of(tried);
        }
        end(
                words.of(
                                result.problems().isEmpty() ? "trial.good" : "trial.bad",
                                count(result.tasks()),
                                count(result.wrongAnswers()))
                        + untrained(result.untrained()));
        problems.show(result.problems());
    }

    private void finish(LessonDraft tried, Optional<ReviewResult> result) {
        if (!tried.equals(draft)) {
            end(words.of("trial.outdated"));
        } else if (result.isEmpty()) {
            end(words.of("trial.tooLong", count((int) LessonTrials.LONGEST.toSeconds())));
        } else {
            showResult(tried, result.get());
        }
    }

    private String untrained(int tasks) {
        return tasks == 0 ? "" : " " + words.of("trial.untrained", count(tasks));
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }
}
