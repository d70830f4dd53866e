package org.spikebook.web.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentTerms;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.SaveResult;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is submitted stays as it was, and who finds it. */
@JobTest
class SubmissionServiceTest extends SubmittingClass {

    private static final String NOISE = "03-driven-by-noise";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired GradebookService gradebooks;

    @Test
    void submitTo_thenEdit_leavesTheSubmissionAsItWas() {
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        assertThat(service.places(notebook.id())).containsExactly(assignment);

        SubmissionView submitted = submit(notebook);
        notebooks.save(notebook.id(), 1, notebook.notebook().withTitle("edited afterwards"));

        assertThat(service.notebook(submitted.receipt())).isEqualTo(notebook.notebook());
        assertThat(service.find(submitted.receipt()).frozen().digest())
                .isEqualTo(submitted.frozen().digest());
        assertThat(submitted.student()).isEqualTo("Ada");
    }

    @Test
    void submission_keepsEngineSeedAndStep_whateverIsEditedLater() {
        AssignmentTerms terms = AssignmentTerms.of(CountingPolicy.BEST);
        Assignment noise = classes.assign(course.id(), NOISE, terms);
        newStudent("Ada");
        OpenNotebook started = notebooks.createFromLesson(NOISE);
        long saved = save(started.id(), started.revision(), withRun(started.notebook(), 77, 0.05));

        SubmissionResult result = service.submitTo(started.id(), saved, noise.id());
        save(started.id(), saved, withRun(started.notebook(), 78, 0.2));

        String receipt = ((SubmissionResult.Submitted) result).submission().receipt();
        SubmissionView.Frozen frozen = service.find(receipt).frozen();
        assertThat(frozen.engine()).isEqualTo(Simulation.ENGINE);
        assertThat(frozen.revision()).isEqualTo(saved);
        JsonNode run = JSON.readTree(network(service.notebook(receipt)).document()).get("run");
        assertThat(run.get("seed").asInt()).isEqualTo(77);
        assertThat(run.get("dtMs").asDouble()).isEqualTo(0.05);
    }

    private long save(NotebookId notebook, long revision, Notebook changed) {
        return ((SaveResult.Saved) notebooks.save(notebook, revision, changed)).revision();
    }

    private static NetworkCell network(Notebook notebook) {
        return notebook.cells(NetworkCell.class).getFirst();
    }

    private static Notebook withRun(Notebook notebook, int seed, double dtMs) {
        NetworkCell network = network(notebook);
        ObjectNode document = (ObjectNode) JSON.readTree(network.document());
        ((ObjectNode) document.get("run")).put("seed", seed).put("dtMs", dtMs);
        return notebook.withCell(network.withDocument(document.toString()));
    }

    @Test
    void submitTo_aClosedClass_hasNoPlace() {
        VisitorId ada = newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        visitors.as(instructor);
        classes.close(course.id());
        visitors.as(ada);

        assertThat(service.places(notebook.id())).isEmpty();
        assertThat(service.submitTo(notebook.id(), notebook.revision(), assignment.id()))
                .isInstanceOf(SubmissionResult.Refused.class);
    }

    @Test
    void submitTo_again_isAnotherSubmission() {
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        SubmissionView first = submit(notebook);
        SubmissionView second = submit(notebook);

        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        assertThat(second.frozen().digest()).isEqualTo(first.frozen().digest());
        assertThat(service.ofNotebook(notebook.id())).hasSize(2);
    }

    @Test
    void submitTo_aStateThatIsNotTheHead_isRefused() {
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        notebooks.save(notebook.id(), 1, notebook.notebook().withTitle("in another window"));

        assertThat(service.submitTo(notebook.id(), notebook.revision(), assignment.id()))
                .isInstanceOf(SubmissionResult.Refused.class);
        assertThat(service.submit(notebook.id(), notebook.revision()))
                .isInstanceOf(SubmissionResult.Refused.class);
        assertThat(service.ofNotebook(notebook.id())).isEmpty();
    }

    @Test
    void mineFor_whenTheNotebookWasDeleted_hasWhatWasSubmitted_andNothingOfOthers() {
        newStudent("Ben");
        submit(notebooks.createFromLesson(LESSON));
        newStudent("Ada");
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);
        SubmissionView submitted = submit(notebook);

        notebooks.delete(notebook.id());

        assertThat(service.mineFor(assignment.id()))
                .extracting(SubmissionView::receipt)
                .containsExactly(submitted.receipt());
    }

    @Test
    void find_byAnotherStudentOfTheClass_isNotFound() {
        newStudent("Ada");
        SubmissionView submitted = submit(notebooks.createFromLesson(LESSON));
        newStudent("Eve");

        assertThatThrownBy(() -> service.find(submitted.receipt()))
                .isInstanceOf(ResourceNotFound.class);
        visitors.as(instructor);
        assertThat(service.find(submitted.receipt()).student()).isEqualTo("Ada");
    }

    @Test
    void submitTo_aClassOfOthers_isNotFound() {
        visitors.asNewGuest();
        OpenNotebook notebook = notebooks.createFromLesson(LESSON);

        assertThatThrownBy(
                        () -> service.submitTo(notebook.id(), notebook.revision(), assignment.id()))
                .isInstanceOf(ResourceNotFound.class);
    }

    @Test
    void gradebook_listsEveryStudentAndSubmission() {
        newStudent("Grace");
        newStudent("Ada");
        SubmissionView submitted = submit(notebooks.createFromLesson(LESSON));
        visitors.as(instructor);

        Gradebook gradebook = gradebooks.gradebook(course.id());

        assertThat(gradebook.lines())
                .extracting(line -> line.student().name())
                .containsExactly("Ada", "Grace");
        assertThat(gradebook.lines().getFirst().submissions())
                .extracting(SubmissionView::receipt)
                .containsExactly(submitted.receipt());
        assertThat(gradebook.lines().getLast().submissions()).isEmpty();
    }

    @Test
    void csv_withHostileNames_isQuotedAndNoFormula() {
        newStudent("=HYPERLINK(\"x\"), \"y\"");
        visitors.as(instructor);

        String[] lines = gradebooks.csv(course.id()).split("\r\n");

        assertThat(lines[0])
                .startsWith(
                        "Student,Assignment,Submitted (UTC),Late,Days"
                                + " late,Points,Deduction,Result,Maximum points,");
        assertThat(lines[1])
                .startsWith("\"'=HYPERLINK(\"\"x\"\"), \"\"y\"\"\",From spike to silicon,,");
    }
}
