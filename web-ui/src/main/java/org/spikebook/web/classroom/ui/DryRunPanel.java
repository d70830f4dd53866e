package org.spikebook.web.classroom.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.review.DryRunService;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;

/** Tries the tasks of the chosen lesson, and says what is wrong with them. */
final class DryRunPanel extends Div {

    private final Words words = Words.of(DryRunPanel.class);
    private final DryRunService service;
    private final Background background;
    private final CourseId course;
    private final Button run = new Button(words.of("dryRun.button"));
    private final Paragraph said = new Paragraph();
    private final UnorderedList problems = new UnorderedList();
    private Lesson lesson;

    DryRunPanel(DryRunService service, Background background, CourseId course, Lesson lesson) {
        this.service = service;
        this.background = background;
        this.course = course;
        this.lesson = lesson;
        run.setTooltipText(words.of("dryRun.help"));
        run.addClickListener(click -> run());
        said.getElement().setAttribute("role", "status");
        add(run, said, problems);
    }

    /** Another lesson was chosen. */
    void choose(Lesson chosen) {
        lesson = chosen;
        said.setText("");
        problems.removeAll();
    }

    private void run() {
        Lesson tried = lesson;
        run.setEnabled(false);
        problems.removeAll();
        said.setText(words.of("dryRun.running"));
        background.startReading(
                this,
                task -> service.of(course, tried.slug()),
                result -> show(tried, result),
                this::showBroken);
    }

    private void show(Lesson tried, ReviewResult result) {
        run.setEnabled(true);
        if (!tried.equals(lesson)) {
            said.setText("");
            return;
        }
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

    private void showBroken() {
        run.setEnabled(true);
        said.setText(words.of("dryRun.broken"));
    }
}
