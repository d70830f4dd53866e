package org.spikebook.web.crash.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.common.ProcessKind;
import org.spikebook.web.grading.SubmissionResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A thousand submissions wait, nine of ten of a large class and the last of a small one; one worker
 * grades them, and then two a thousand more. None is lost, none graded twice, and the small class
 * does not wait for the large one.
 *
 * <p>{@code spikebook.load.submissions} says how many, {@code spikebook.load.lesson} of which.
 */
@Tag("load")
class GradingLoadTest {

    private static final int SUBMISSIONS = Integer.getInteger("spikebook.load.submissions", 1000);
    private static final String LESSON =
            System.getProperty("spikebook.load.lesson", "02-the-f-i-curve");
    private static final Duration TIMEOUT = Duration.ofMinutes(60);

    @TempDir Path folder;

    private record Waiting(AssignmentId large, AssignmentId small, int ofSmall) {}

    @Test
    void submissions_aThousand_areGradedOnce_inFairOrder() {
        try (DurablePostgres database = new DurablePostgres(folder.resolve("database"))) {
            Path home = folder.resolve("home");
            String url = DurablePostgres.url(database.port());
            try (ConfigurableApplicationContext pages =
                    Node.start(Node.arguments(ProcessKind.PAGES, home, url))) {
                for (int workers = 1; workers <= 2; workers++) {
                    Waiting waiting = submitAll(pages);
                    grade(workers, Node.arguments(ProcessKind.WORKER, home, url), database.rows());
                    assertGradedOnce(database.rows(), workers * SUBMISSIONS);
                    assertFair(database.rows(), waiting);
                }
            }
        }
    }

    private static Waiting submitAll(ConfigurableApplicationContext pages) {
        pages.getBean(TestVisitors.class).asNewInstructor();
        int ofSmall = SUBMISSIONS / 10;
        long begin = System.nanoTime();
        AssignmentId large = submit(pages, SUBMISSIONS - ofSmall);
        pages.getBean(TestVisitors.class).asNewInstructor();
        AssignmentId small = submit(pages, ofSmall);
        System.out.printf("%d submissions accepted in %.0f s%n", SUBMISSIONS, secondsSince(begin));
        return new Waiting(large, small, ofSmall);
    }

    /** A class whose students submit, one each. */
    private static AssignmentId submit(ConfigurableApplicationContext pages, int students) {
        ClassroomService classes = pages.getBean(ClassroomService.class);
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentId assignment =
                classes.assign(course.id(), LESSON, AssignmentTerms.of(CountingPolicy.BEST)).id();
        for (int student = 0; student < students; student++) {
            pages.getBean(TestVisitors.class).asNewGuest();
            classes.join(course.joinCode(), "Student " + student);
            OpenNotebook notebook = pages.getBean(NotebookService.class).createFromLesson(LESSON);
            SubmissionResult result =
                    pages.getBean(SubmissionService.class)
                            .submitTo(notebook.id(), notebook.revision(), assignment);
            assertThat(result).isInstanceOf(SubmissionResult.Submitted.class);
        }
        return assignment;
    }

    private static void grade(int number, List<String> arguments, JdbcClient rows) {
        List<ChildProcess> workers = new ArrayList<>();
        OffsetDateTime begin = OffsetDateTime.now();
        try {
            for (int worker = 0; worker < number; worker++) {
                workers.add(new ChildProcess(arguments, new ConcurrentLinkedQueue<>()));
            }
            long end = System.nanoTime() + TIMEOUT.toNanos();
            while (Outcome.open(rows) > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            workers.forEach(ChildProcess::close);
        }
        report(number, begin, rows);
    }

    /** From the first grade to the last: how long workers take to start is not theirs to grade. */
    private static void report(int workers, OffsetDateTime begin, JdbcClient rows) {
        double seconds =
                rows.sql(
                                """
                                select extract(epoch from max(graded_at) - min(graded_at)) from grade
                                where graded_at >= ?
                                """)
                        .param(begin)
                        .query(Double.class)
                        .single();
        System.out.printf(
                "%d workers: %d submissions of %s graded in %.0f s, %.1f a second%n",
                workers, SUBMISSIONS, LESSON, seconds, SUBMISSIONS / seconds);
    }

    private static void assertGradedOnce(JdbcClient rows, int all) {
        assertThat(count(rows, "select count(*) from submission")).isEqualTo(all);
        assertThat(count(rows, "select count(*) from grade")).isEqualTo(all);
        assertThat(count(rows, "select count(distinct submission_id) from grade")).isEqualTo(all);
        assertThat(
                        count(
                                rows,
                                "select count(*) from job where kind = 'grading' and state = 'DONE'"
                                        + " and attempts = 1"))
                .isEqualTo(all);
    }

    /** The small class submitted last, and is done before a third of the large one is. */
    private static void assertFair(JdbcClient rows, Waiting waiting) {
        long before =
                rows.sql(
                                """
                                select count(*) from grade g join submission s on s.id = g.submission_id
                                where s.assignment_id = ? and g.graded_at <
                                      (select max(h.graded_at) from grade h join submission t on t.id = h.submission_id
                                       where t.assignment_id = ?)
                                """)
                        .param(waiting.large().value())
                        .param(waiting.small().value())
                        .query(Long.class)
                        .single();
        System.out.printf(
                "when the last of %d of the small class was graded, so were %d of %d of the large"
                        + " one%n",
                waiting.ofSmall(), before, SUBMISSIONS - waiting.ofSmall());
        assertThat(before).isLessThan(SUBMISSIONS / 3);
    }

    private static long count(JdbcClient rows, String sql) {
        return rows.sql(sql).query(Long.class).single();
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
