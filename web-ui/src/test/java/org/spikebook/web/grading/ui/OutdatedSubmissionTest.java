package org.spikebook.web.grading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.Trainer;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.grading.FrozenPart;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;

/** A trained network is submitted; the panel warns where its training is out of date. */
@JobTest
class OutdatedSubmissionTest extends SubmitPanelPage {

    @Autowired private OwnDataService own;
    @Autowired private TestTrainings trainings;
    @Autowired private JdbcClient jdbc;

    @Test
    void submit_whenTheDataWereReplacedSinceTheTraining_saysSo_andAsks() throws IOException {
        openTrained();
        OwnPictures.upload(own, 1);

        submit();

        assertThat(shown()).anyMatch(text -> text.contains("is out of date"));
        assertThat(submissions.ofNotebook(work.id())).isEmpty();

        press("Submit anyway");

        assertThat(shown()).noneMatch(text -> text.contains("is out of date"));
        assertThat(submissions.ofNotebook(work.id()))
                .singleElement()
                .satisfies(submitted -> assertThat(submitted.frozen().parts()).isEmpty());
    }

    @Test
    void submit_whenThePlanWasChangedSinceTheTraining_saysSo_andAsks() throws IOException {
        openTrained();
        TrainingCell cell = work.notebook().cells(TrainingCell.class).getFirst();
        Notebook changed =
                work.notebook()
                        .withCell(
                                cell.withPlan(
                                        cell.plan().replaceFirst("\\{", "{\"patience\": 7,")));
        notebooks.save(work.id(), work.revision(), changed);
        open();

        submit();

        assertThat(shown()).anyMatch(text -> text.contains("is out of date"));
        assertThat(submissions.ofNotebook(work.id())).isEmpty();
    }

    @Test
    void submit_afterTheEngineWasChanged_saysSo_andAsks() throws IOException {
        openTrained();
        forgetTheEngine();
        open();

        submit();

        assertThat(shown()).anyMatch(text -> text.contains("is out of date"));
        assertThat(submissions.ofNotebook(work.id())).isEmpty();
    }

    @Test
    void warning_goesWithItsCause() throws IOException {
        openTrained();
        trainOtherwise();
        submit();
        assertThat(shown()).contains("Submit anyway");
        rename("Mine");
        assertThat(shown()).contains("Submit anyway");

        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();
        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();

        assertThat(shown())
                .doesNotContain("Submit anyway")
                .noneMatch(text -> text.contains("is out of date"));
    }

    /** As if the results were made by an earlier version. */
    private void forgetTheEngine() {
        jdbc.sql("update cell_result set engine = 'earlier' where engine = :now")
                .param("now", Trainer.ENGINE)
                .update();
    }

    /** Changes the plan on the page. */
    @SuppressWarnings("unchecked")
    private void trainOtherwise() {
        Select<Object> choice = find(Select.class).withCaption("Data set").single();
        test(choice).selectItem("Handwritten digits, 8 x 8");
    }

    @Test
    void submit_ofATrainedNetwork_submitsIt() throws IOException {
        openTrained();

        submit();

        assertThat(submissions.ofNotebook(work.id()))
                .singleElement()
                .satisfies(submitted ->
                        assertThat(submitted.frozen().parts())
                                .containsExactly(new FrozenPart("train", true)));
    }

    private void openTrained() throws IOException {
        String data = OwnPictures.upload(own, 0);
        work = notebooks.createFrom(OwnPictures.learning(data, work.notebook()));
        trainings.train(work.id());
        open();
    }
}
