package org.spikebook.web.notebook.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.db.notebook.CellResultRepository;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.RevisionRepository;
import org.spikebook.db.notebook.RevisionRow;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.classboard.SentSetupService;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.Course;
import org.spikebook.web.classroom.CreateCourseResult;
import org.spikebook.web.grading.SubmissionService;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;

/** Which results of trainings are forgotten, at times that the test sets. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class ResultRetentionTest {

    private static final String LESSON = "01-from-spike-to-silicon";
    private static final String CELL = "train";
    private static final String NETWORK = "trainedNetwork";
    private static final String SIGNATURE = "trainedNetworkSignature";
    private static final String FIGURE = "figure";

    /** Far ahead, so that the server's own sweep, by its clock, never comes to it. */
    private static final Instant MADE = Instant.parse("2100-03-02T12:00:00Z");

    private static final Instant LATER = Instant.parse("2101-03-02T12:00:00Z");

    @Autowired ResultRetention retention;
    @Autowired CellResultRepository results;
    @Autowired ContentRepository contents;
    @Autowired NotebookService notebooks;
    @Autowired SubmissionService submissions;
    @Autowired ClassroomService classes;
    @Autowired SentSetupService setups;
    @Autowired RevisionRepository revisions;
    @Autowired JdbcClient jdbc;
    @Autowired TestVisitors visitors;

    private VisitorId visitor;

    @BeforeEach
    void newVisitor() {
        visitor = visitors.asNewGuest();
    }

    @Test
    void result_ofAStateThatANotebookHad_isKept_untilTheNotebookIsDeleted() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = save(open, 71);
        notebooks.undo(open.id());
        String text = put(input, NETWORK, MADE);

        retention.forget(LATER);
        assertThat(isKept(input, NETWORK)).isTrue();

        notebooks.delete(open.id());
        assertThat(retention.forget(LATER).forgotten()).isPositive();
        assertThat(isKept(input, NETWORK)).isFalse();
        assertThat(contents.find(text)).isEmpty();
    }

    @Test
    void result_ofWhatWasSubmitted_isKept_afterItsNotebook() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = save(open, 72);
        submissions.submit(open.id(), notebooks.open(open.id()).revision());
        notebooks.delete(open.id());
        put(input, NETWORK, MADE);

        retention.forget(LATER);

        assertThat(isKept(input, NETWORK)).isTrue();
    }

    @Test
    void result_ofALesson_isKept_withoutANotebook() {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        String input = input(open.notebook());
        notebooks.delete(open.id());
        put(input, NETWORK, MADE);

        retention.forget(LATER);

        assertThat(isKept(input, NETWORK)).isTrue();
    }

    @Test
    void resultsOfOneInput_areForgottenTogether_onceTheYoungestIsOld() {
        put("alone", NETWORK, MADE);
        put("alone", SIGNATURE, LATER);

        retention.forget(LATER);
        assertThat(isKept("alone", NETWORK)).isTrue();

        retention.forget(LATER.plusSeconds(1));
        assertThat(isKept("alone", NETWORK)).isFalse();
        assertThat(isKept("alone", SIGNATURE)).isFalse();
    }

    /** As a network from a file that is opened a second time. */
    @Test
    void result_thatIsKeptAgain_isAsOldAsThat() {
        put("again", NETWORK, MADE);
        put("again", NETWORK, LATER);

        retention.forget(LATER);

        assertThat(isKept("again", NETWORK)).isTrue();
    }

    @Test
    void resultsOfOtherTypes_areLeftAlone() {
        put("recorded", "recording", MADE);

        retention.forget(LATER);

        assertThat(isKept("recorded", "recording")).isTrue();
    }

    @Test
    void stateThatIsNoNotebook_holdsAllBack_untilItsNotebookIsDeleted(CapturedOutput output) {
        assertHoldsAllBack(contents.put(Content.of("no notebook"), MADE), output);
    }

    @Test
    void stateThatIsDamaged_holdsAllBack_untilItsNotebookIsDeleted(CapturedOutput output) {
        String state = contents.put(Content.of("damaged"), MADE);
        jdbc.sql("update content set gzip = :gzip where sha256 = :state")
                .param("gzip", new byte[] {1})
                .param("state", state)
                .update();

        assertHoldsAllBack(state, output);
    }

    /** It is a document of its own, not a notebook. */
    @Test
    void networkThatWasSentToAClass_holdsNothingBack() {
        visitors.asNewInstructor();
        Course course = ((CreateCourseResult.Created) classes.create("Spikes")).course();
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);
        Assignment assignment = classes.assign(course.id(), LESSON, terms);
        setups.send(assignment.id(), notebooks.createFromLesson(LESSON).id(), "noisy");
        put("sent", NETWORK, MADE);

        assertThat(retention.forget(LATER).unreadable()).isZero();
        assertThat(isKept("sent", NETWORK)).isFalse();
    }

    private void assertHoldsAllBack(String state, CapturedOutput output) {
        OpenNotebook open = notebooks.createFromLesson(LESSON);
        revisions.insert(new RevisionRow(open.id(), 2, 1L, state, visitor, MADE));
        put("held", NETWORK, MADE);
        put("held", FIGURE, MADE);

        try {
            assertThat(retention.forget(LATER)).isEqualTo(new RetentionResult(0, 1));
        } finally {
            notebooks.delete(open.id());
        }
        assertThat(output).contains("State " + state + " of notebooks [" + open.id() + "]");
        assertThat(isKept("held", NETWORK)).isTrue();
        assertThat(isKept("held", FIGURE)).isTrue();

        assertThat(retention.forget(LATER).forgotten()).isPositive();
        assertThat(isKept("held", NETWORK)).isFalse();
        assertThat(isKept("held", FIGURE)).isFalse();
    }

    /** Saves another training. Returns the hash of its cell. */
    private String save(OpenNotebook open, int epochs) {
        Notebook changed = TestTrainings.withEpochs(open.notebook(), epochs);
        notebooks.save(open.id(), open.revision(), changed);
        return input(changed);
    }

    private static String input(Notebook notebook) {
        return CellHashes.of(notebook).of(CELL);
    }

    private String put(String input, String type, Instant at) {
        String text = contents.put(Content.of(type + " of " + input), at);
        results.put(key(input, type), text, at);
        return text;
    }

    private boolean isKept(String input, String type) {
        return results.find(key(input, type)).isPresent();
    }

    private static CellResultKey key(String input, String type) {
        return new CellResultKey(input, 1, "an engine", type);
    }
}
