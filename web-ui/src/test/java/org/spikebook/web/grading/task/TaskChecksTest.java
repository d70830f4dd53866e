package org.spikebook.web.grading.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.grading.TrainedParts;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

@WebTest
class TaskChecksTest {

    @Autowired Authorization authorization;
    @Autowired LessonCatalog lessons;
    @Autowired TrainedParts parts;
    @Autowired Grader grader;
    @Autowired TestVisitors visitors;

    private Notebook solution;
    private TaskCell task;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
        solution = lessons.lesson("02-the-f-i-curve").orElseThrow().modelSolution();
        task = solution.cells(TaskCell.class).getFirst();
    }

    @Test
    void check_whileAnotherOfTheSameVisitorRuns_isRefused() {
        TaskChecks checks = checks(Instant::now);
        List<CheckOutcome> meanwhile = new ArrayList<>();

        CheckOutcome first =
                checks.prepare(task, solution)
                        .run(new RunControl(done -> meanwhile.add(run(checks)), () -> false));

        assertThat(meanwhile)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(code(each)).isEqualTo("busy"));
        assertThat(first).isInstanceOf(CheckOutcome.Judged.class);
        assertThat(run(checks)).isEqualTo(first);
    }

    @Test
    void check_thatTakesTooLong_isStopped() {
        assertThat(code(run(checks(aMinuteLaterEachTime())))).isEqualTo("tooLong");
    }

    /** The seeds of a check are not secret: what it shows of a lost task can be seen again. */
    @Test
    void check_ofALostTask_saysTheSameAgain_andToEveryone() {
        Notebook start =
                lessons.lesson("02-the-f-i-curve").orElseThrow().newNotebook(Locale.ENGLISH);

        TaskGrade lost = judged(start);

        assertThat(lost.result().passed()).isFalse();
        assertThat(lost.result().reasons()).isNotEmpty();
        assertThat(judged(start)).isEqualTo(lost);
        visitors.asNewGuest();
        assertThat(judged(start)).isEqualTo(lost);
        assertThat(judged(solution).result().passed()).isTrue();
    }

    private TaskGrade judged(Notebook notebook) {
        CheckOutcome outcome =
                checks(Instant::now)
                        .prepare(task, notebook)
                        .run(new RunControl(done -> {}, () -> false));
        assertThat(outcome).isInstanceOf(CheckOutcome.Judged.class);
        return ((CheckOutcome.Judged) outcome).grade();
    }

    @Test
    void check_cancelled_saysNothing() {
        CheckOutcome outcome =
                checks(Instant::now)
                        .prepare(task, solution)
                        .run(new RunControl(done -> {}, () -> true));

        assertThat(outcome).isEqualTo(new CheckOutcome.Cancelled());
    }

    /** In a notebook of one's own, which may be a file that was written by hand. */
    @Test
    void check_thatCannotBeJudged_isRefusedWithItsProblem() {
        TaskCell unknown =
                new TaskCell("task", "", List.of(), new CheckSpec("dance", Map.of()), 2, "Dance.");
        Notebook own = new Notebook("Mine", Optional.empty(), List.of(unknown));

        CheckOutcome outcome = checks(Instant::now).prepare(unknown, own).run(RunControl.NONE);

        assertThat(code(outcome)).isEqualTo("unknownCheck");
    }

    private TaskChecks checks(InstantSource clock) {
        return new TaskChecks(authorization, lessons, parts, grader, clock);
    }

    private static InstantSource aMinuteLaterEachTime() {
        AtomicInteger minutes = new AtomicInteger();
        return () -> Instant.ofEpochSecond(60L * minutes.incrementAndGet());
    }

    private CheckOutcome run(TaskChecks checks) {
        return checks.prepare(task, solution).run(new RunControl(done -> {}, () -> false));
    }

    private static String code(CheckOutcome outcome) {
        return ((CheckOutcome.Refused) outcome).problem().code();
    }
}
