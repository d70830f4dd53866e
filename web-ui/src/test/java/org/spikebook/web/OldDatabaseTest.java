package org.spikebook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.GradebookService;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.grading.SubmissionView;
import org.spikebook.web.networklab.Recordings;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What version 0.1 has kept opens: a class in which Dan did the first task of a lesson, submitted
 * it, and then made a long run. {@code database-0.1.sql} is what H2 wrote of that version's file
 * after its migrations 1 to 8 ({@code SCRIPT}), without the devices and finished jobs.
 */
@SpringBootTest(
        classes = SpikebookApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "spikebook.recording-lifetime=36500d",
            "spikebook.results.lifetime=36500d",
            "spikebook.guest-lifetime=36500d"
        })
@Import(TestVisitors.class)
@ContextConfiguration(initializers = {TestHome.class, OldDatabase.class})
class OldDatabaseTest {

    private static final String RECEIPT = "G6ZGE7JQKK6CPNUV";

    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired GradebookService gradebooks;
    @Autowired Recordings recordings;
    @Autowired Laboratory laboratory;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;

    private UUID id(String query) {
        return jdbc.sql(query).query(UUID.class).single();
    }

    private void asDan() {
        visitors.as(new VisitorId(id("select visitor_id from submission")));
    }

    private OpenNotebook notebook() {
        asDan();
        return notebooks.open(new NotebookId(id("select notebook_id from submission")));
    }

    @Test
    void notebook_opensWithItsHistory() {
        OpenNotebook open = notebook();

        assertThat(open.notebook().title()).isEqualTo("From spike to silicon");
        assertThat(open.notebook().cells()).hasSizeGreaterThan(10);
        assertThat(notebooks.history(open.id()).entries()).hasSizeGreaterThan(1);
        notebooks.save(open.id(), open.revision(), open.notebook().withTitle("carried on"));
        assertThat(notebook().notebook().title()).isEqualTo("carried on");
        assertThat(notebooks.undo(open.id()).notebook()).isEqualTo(open.notebook());
    }

    @Test
    void recordingOfALongRun_isFound() {
        NetworkModel network = longRun(notebook().notebook());

        Recording recording = recordings.find(network, Optional.empty()).orElseThrow().recording();

        assertThat(recording.spikes().get("raster").steps()).containsExactly(109, 5_009, 150_009);
    }

    /** It is kept, but what this engine gives may differ in its last digits. */
    @Test
    void recordingOfAnotherEngine_isNotTakenForOneOfThis() {
        NetworkModel network = longRun(notebook().notebook());
        changeEngine("spikebook-engine/9", "spikebook-engine/8");
        try {
            assertThat(recordings.find(network, Optional.empty())).isEmpty();
        } finally {
            changeEngine("spikebook-engine/8", "spikebook-engine/9");
        }
        assertThat(recordings.find(network, Optional.empty())).isPresent();
    }

    private void changeEngine(String from, String to) {
        jdbc.sql("update cell_result set engine = :to where engine = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private NetworkModel longRun(Notebook notebook) {
        String document =
                notebook.cells().stream()
                        .filter(NetworkCell.class::isInstance)
                        .map(cell -> ((NetworkCell) cell).document())
                        .filter(text -> text.contains("Long and quiet"))
                        .findFirst()
                        .orElseThrow();
        return switch (laboratory.networks().read(document)) {
            case Validation.Valid(NetworkModel network) -> network;
            case Validation.Invalid(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void submission_hasItsGradeWithAllReasons() {
        asDan();

        SubmissionView submission = submissions.find(RECEIPT);

        GradeView grade = submission.grade();
        assertThat(grade.points()).isEqualTo(3);
        assertThat(grade.maxPoints()).isEqualTo(10);
        assertThat(grade.engine()).isEqualTo("spikebook-engine/9");
        assertThat(grade.tasks())
                .isNotEmpty()
                .flatExtracting(task -> task.reasons())
                .allSatisfy(reason -> assertThat(reason.in(Locale.ENGLISH)).isNotBlank());
        assertThat(submissions.notebook(RECEIPT).cells()).hasSizeGreaterThan(10);
    }

    @Test
    void gradebook_ofTheTeacher_holdsTheGrade() {
        visitors.as(new VisitorId(id("select created_by from course")));

        Gradebook gradebook = gradebooks.gradebook(new CourseId(id("select id from course")));

        assertThat(gradebook.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.student().name()).isEqualTo("Dan");
                    assertThat(List.of(line.counting().receipt())).containsExactly(RECEIPT);
                });
    }
}
