package org.spikebook.web.traininglab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.JobStatus;
import org.spikebook.web.job.SubmitResult;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.CellFrame;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.spikebook.web.traininglab.TrainingJobs;
import org.spikebook.web.traininglab.TrainingPayload;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.util.List;

/** A training cell of a network that was trained on the reader's own data. */
@WebTest
class TrainingCellPageTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private OwnDataService own;
    @Autowired private LessonCatalog lessons;
    @Autowired private TrainedNetworks networks;
    @Autowired private TrainingJobs trainings;
    @Autowired private JobService jobs;
    @Autowired private TestVisitors visitors;

    private String data;
    private OpenNotebook notebook;

    @BeforeEach
    void trainOnOwnData() throws IOException {
        visitors.asNewGuest();
        data = OwnPictures.upload(own, 0);
        Notebook solution =
                lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        notebook = notebooks.createFrom(OwnPictures.learning(data, solution));
        train();
    }

    @Test
    void dataDeleted_networkStays() throws IOException {
        own.delete(data);

        assertThat(texts())
                .anyMatch(text -> text.startsWith("The data that this network was trained on"))
                .anyMatch(text -> text.startsWith("When it was trained, "))
                .anyMatch(text -> text.startsWith("Download trained network"));
        assertThat(button("Train").isEnabled()).isFalse();
    }

    @Test
    void dataReplaced_networkIsStale_untilItIsTrainedAgain() throws IOException {
        String before = trained().provenance().dataHash();
        OwnPictures.upload(own, 1);

        assertThat(texts()).anyMatch(text -> text.startsWith("When it was trained, "));
        assertThat(button("Train").isEnabled()).isTrue();

        train();

        assertThat(trained().provenance().dataHash()).isNotEqualTo(before);
        assertThat(texts()).noneMatch(text -> text.startsWith("When it was trained, "));
        assertThat(button("Train").isEnabled()).isFalse();
    }

    private TrainedNetwork trained() {
        TrainingCell cell = notebook.notebook().cells(TrainingCell.class).getFirst();
        String hash = CellHashes.of(notebook.notebook()).of(cell.id());
        return networks.find(hash, 1).orElseThrow();
    }

    private List<String> texts() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
        Component part = find(ResultPanel.class).single();
        while (!(part instanceof CellFrame)) {
            part = part.getParent().orElseThrow();
        }
        return ShownTexts.of(part);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void train() {
        Notebook work = notebook.notebook();
        TrainingCell cell = work.cells(TrainingCell.class).getFirst();
        NetworkCell network = work.cell(cell.input(), NetworkCell.class).orElseThrow();
        TrainingPayload payload =
                new TrainingPayload(
                        network.document(), cell.plan(), CellHashes.of(work).of(cell.id()));
        JobStatus job =
                ((SubmitResult.Accepted) trainings.start(notebook.id(), cell.id(), payload)).job();
        Eventually.holds("training ends", () -> !jobs.status(job.id()).isOpen());
        assertThat(jobs.status(job.id()).problems()).isEmpty();
    }
}
