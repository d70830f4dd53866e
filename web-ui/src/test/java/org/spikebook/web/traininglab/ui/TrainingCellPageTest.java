package org.spikebook.web.traininglab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.spikebook.web.traininglab.ui.result.PlayPanel;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** A training cell of a network that was trained on the reader's own data. */
@JobTest
class TrainingCellPageTest extends SpringBrowserlessTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired private NotebookService notebooks;
    @Autowired private OwnDataService own;
    @Autowired private LessonCatalog lessons;
    @Autowired private TrainedNetworks networks;
    @Autowired private TestTrainings trainings;
    @Autowired private TestVisitors visitors;
    @Autowired private UnpickedJobs unpicked;

    private VisitorId visitor;
    private String data;
    private OpenNotebook notebook;

    @BeforeEach
    void trainOnOwnData() throws IOException {
        visitor = visitors.asNewGuest();
        data = OwnPictures.upload(own, 0);
        Notebook solution =
                lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        notebook = notebooks.createFrom(OwnPictures.learningAlone(data, solution));
        trainings.train(notebook.id());
    }

    @Test
    void dataDeleted_networkStays() throws IOException {
        own.delete(data);

        assertThat(texts())
                .anyMatch(text -> text.startsWith("The data set of this training"))
                .anyMatch(text -> text.startsWith("Test accuracy at the time of training: "))
                .anyMatch(text -> text.startsWith("Download trained network"));
        assertThat(button("Train").isEnabled()).isFalse();
    }

    @Test
    void samplesThatAreVaried_areSaidToBeHarder() {
        assertThat(texts()).anyMatch(text -> text.startsWith("Training samples are augmented"));
    }

    @Test
    void dataReplaced_networkIsStale_untilItIsTrainedAgain() throws IOException {
        String before = trained().provenance().inputs().dataHash();
        OwnPictures.upload(own, 1);

        assertThat(texts())
                .anyMatch(text -> text.startsWith("Test accuracy at the time of training: "));
        assertThat(button("Train").isEnabled()).isTrue();

        trainings.train(notebook.id());

        assertThat(trained().provenance().inputs().dataHash()).isNotEqualTo(before);
        assertThat(texts())
                .noneMatch(text -> text.startsWith("Test accuracy at the time of training: "));
        assertThat(button("Train").isEnabled()).isFalse();
    }

    @Test
    void dataDeletedInItsOwnDialog_planStays_andOtherDataCanBeChosen() {
        open();
        deleteInDialog();

        assertThat(plan()).contains(data);
        assertThat(shown())
                .anyMatch(text -> text.startsWith("The data set of this training"))
                .anyMatch(text -> text.startsWith("pictures.csv is no longer available."));

        chooseDigits();

        assertThat(plan()).contains("digits8x8");
        awaitDigits();
    }

    @Test
    void dataGone_ofANetworkThatIsNotTrained_saysSo_andOtherDataCanBeChosen() throws IOException {
        notebook = notebooks.createFrom(withSeed(notebook.notebook(), 2));
        own.delete(data);
        open();

        assertThat(shown())
                .anyMatch(text ->
                        text.startsWith("The data set pictures.csv is no longer available."));

        chooseDigits();

        assertThat(plan()).contains("digits8x8");
        awaitDigits();
    }

    /** A large file takes a minute to read: the page does not stand still for that. */
    @Test
    void dataThatAreUnread_areReadAwayFromThePage() throws IOException {
        OwnPictures.put(own, "pictures.csv", 1);
        open();

        assertThat(ShownTexts.ofPage())
                .contains("Loading")
                .noneMatch(text -> text.startsWith("Test accuracy at the time of training: "));

        Eventually.holds("the data are shown", () -> !find(TrainingSetup.class).all().isEmpty());
        assertThat(shown())
                .anyMatch(text -> text.startsWith("Test accuracy at the time of training: "));
        assertThat(button("Train").isEnabled()).isTrue();
    }

    /** What another user has trained is not theirs: they press Train, and see how it went. */
    @Test
    void newStudent_startsUntrained_andSeesAReplayOfWhatIsKnown() {
        visitors.asNewGuest();
        notebook = notebooks.createFrom(notebook.notebook());

        assertThat(texts())
                .anyMatch(text -> text.startsWith("Not trained yet."))
                .noneMatch(text -> text.startsWith("Test accuracy at the time of training: "))
                .noneMatch(text -> text.startsWith("Best validation accuracy: "));
        test(button("Train")).click();

        assertThat(shown())
                .contains("Replay: this training was computed before, with the same random seed 1.")
                .anyMatch(text -> text.startsWith("Replay of an earlier training: epoch 0 "))
                .anyMatch(text -> text.startsWith("Recording by spikebook-surrogate-gradient/"))
                .anyMatch(text -> text.startsWith("Epoch 0: incoming weights of "))
                .noneMatch(text -> text.startsWith("Epoch 1: incoming weights of "))
                .noneMatch(text -> text.startsWith("Best validation accuracy: "));
        assertThat(button("Train").isEnabled()).isFalse();
        test(button("Cancel")).click();

        assertThat(shown())
                .anyMatch(text -> text.startsWith("Computed before with the same network"))
                .anyMatch(text -> text.startsWith("Best validation accuracy: "))
                .noneMatch(text -> text.startsWith("Replay"));
        assertThat(texts()).anyMatch(text -> text.startsWith("Trained with these settings"));
    }

    @Test
    void settingsThatWereTrainedBeforeInTheNotebook_showTheirNetworkAgain() {
        Notebook first = notebook.notebook();
        notebooks.save(notebook.id(), notebook.revision(), withSeed(first, 2));
        trainings.train(notebook.id());
        notebooks.undo(notebook.id());

        assertThat(texts()).anyMatch(text -> text.startsWith("Trained with these settings"));
    }

    @Test
    void trainingWithANewSeedThatWaits_marksWhatIsShownAsEarlier() {
        unpicked.closeAll();
        JobId another = unpicked.start(visitor);
        open();
        NumberSetting seed = find(NumberSetting.class).withCaption("Random seed").single();

        test(seed).setValue(2.0);
        test(button("Train")).click();

        assertThat(shown())
                .anyMatch(text -> text.startsWith("Waiting for a free processor (position 1"))
                .containsSubsequence(
                        "Results of the earlier training, with other settings:", best());
        unpicked.close(another);
    }

    /** It still runs, and its course comes: the page said that all was done, beside its Pause. */
    @Test
    void trainingWhoseSettingsAreUndone_isShown_untilItEnds_andThenTheNetworkThatIsThere() {
        unpicked.closeAll();
        JobId another = unpicked.start(visitor);
        open();
        NumberSetting seed = find(NumberSetting.class).withCaption("Random seed").single();
        test(seed).setValue(2.0);
        test(button("Train")).click();

        test(find(Button.class).withAriaLabel("Undo (Ctrl-Z)").single()).click();

        assertThat(plan()).containsPattern("\"seed\": *1\\b");
        assertWaits();
        open();
        assertWaits();

        test(button("Cancel")).click();

        Eventually.holds(
                "the network is shown",
                () ->
                        shown().stream()
                                .anyMatch(text -> text.startsWith("Trained with these settings")));
        assertThat(shown()).noneMatch(text -> text.startsWith("Waiting for a free processor"));
        unpicked.close(another);
    }

    private void assertWaits() {
        assertThat(shown())
                .anyMatch(text -> text.startsWith("Waiting for a free processor"))
                .noneMatch(text -> text.startsWith("Trained with these settings"));
        assertThat(button("Train").isEnabled()).isFalse();
    }

    @Test
    void trainingThatWasPaused_saysAfterWhichEpoch_andContinuesFromThere() {
        notebook = UnaskedNotebooks.of(notebooks, "01-from-spike-to-silicon");
        Notebook longer = TestTrainings.withEpochs(notebook.notebook(), 1000);
        notebooks.save(notebook.id(), notebook.revision(), longer);
        trainings.pause(notebook.id());
        int paused = trainings.epochs(notebook.id());

        assertThat(texts())
                .anyMatch(text -> text.startsWith("Paused after epoch " + paused + " of "));
        test(button("Continue")).click();

        Eventually.holds("it continues", () -> trainings.epochs(notebook.id()) > paused);
        assertThat(find(Button.class).withText("Continue").exists()).isFalse();
        test(button("Cancel")).click();
        Eventually.holds(
                "it is paused again",
                () -> shown().stream().anyMatch(text -> text.startsWith("Paused after epoch ")));
    }

    @Test
    void trainedNetwork_playsTheChosenSample_inTheBrowserWithItsData() {
        open();
        Eventually.holds("the result is there", () -> !find(PlayPanel.class).all().isEmpty());
        PlayPanel player = find(PlayPanel.class).single();

        player.getChildren().map(Details.class::cast).forEach(each -> each.setOpened(true));

        JsonNode setup = playedLast();
        assertThat(setup.path("homes").valueStream().map(JsonNode::asString))
                .containsExactly("browser", "server");
        assertThat(setup.path("data").asString()).isNotEmpty();
        int first = shownSample(setup);
        player.show(1);
        assertThat(shownSample(playedLast())).isEqualTo(first + 1);
    }

    private static int shownSample(JsonNode setup) {
        return JSON.readTree(setup.path("document").asString())
                .path("stimuli")
                .path(0)
                .path("sample")
                .asInt();
    }

    /** What the page was last told to play. */
    private static JsonNode playedLast() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(pending -> pending.getInvocation().getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("\"homes\""))
                .map(JSON::readTree)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private String best() {
        return shown().stream()
                .filter(text -> text.startsWith("Best validation accuracy: "))
                .findFirst()
                .orElseThrow();
    }

    private static Notebook withSeed(Notebook notebook, int seed) {
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        return notebook.withCell(
                cell.withPlan(cell.plan().replaceFirst("\"seed\": *1", "\"seed\": " + seed)));
    }

    private void deleteInDialog() {
        test(button("Upload data")).click();
        test(find(Button.class).withAttribute("aria-label", "Delete pictures.csv").single())
                .click();
    }

    @SuppressWarnings("unchecked")
    private void chooseDigits() {
        Select<DatasetInfo> choice = find(Select.class).withCaption("Data set").single();
        test(choice).selectItem("Handwritten digits, 8 x 8");
    }

    /** They may have to be made first, away from the page. */
    private void awaitDigits() {
        Eventually.holds(
                "the digits are shown",
                () -> shown().stream().noneMatch(text -> text.contains("no longer available")));
    }

    private String plan() {
        return notebooks.open(notebook.id()).notebook().cells(TrainingCell.class).getFirst().plan();
    }

    private TrainedNetwork trained() {
        TrainingCell cell = notebook.notebook().cells(TrainingCell.class).getFirst();
        String hash = CellHashes.of(notebook.notebook()).of(cell.id());
        return networks.find(hash, 1).orElseThrow();
    }

    private List<String> texts() {
        open();
        return shown();
    }

    private void open() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    private List<String> shown() {
        Component part = find(TrainingSetup.class).single();
        while (!(part instanceof CellFrame)) {
            part = part.getParent().orElseThrow();
        }
        return ShownTexts.of(part);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
