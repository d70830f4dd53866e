package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.networklab.ui.run.Runner;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.ui.cell.CellFrame;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A network cell that shows a sample of the reader's own data. */
@WebTest
class ShownOwnDataPageTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private OwnDataService own;
    @Autowired private LessonCatalog lessons;
    @Autowired private NetworkReader networks;
    @Autowired private Runner runner;
    @Autowired private TestVisitors visitors;

    @Test
    void dataReplaced_theRunOfBeforeIsNotRecalled_dataDeleted_itIs() throws IOException {
        visitors.asNewGuest();
        String data = OwnPictures.upload(own, 0);
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook learning = OwnPictures.learning(data, lesson);
        NetworkModel network = network(learning);
        open(notebooks.createFrom(learning));
        Eventually.holds("the page runs it", () -> runner.recall(network).isPresent());

        OwnPictures.upload(own, 1);
        assertThat(runner.recall(network)).isEmpty();

        own.delete(data);
        assertThat(runner.recall(network)).isPresent();
    }

    @Test
    void dataReplacedElsewhereDuringARun_theRunIsOfTheDataThatItSaw() throws IOException {
        visitors.asNewGuest();
        String data = OwnPictures.upload(own, 0);
        own.keep("other.csv", new ByteArrayInputStream("a,label\n1,x\n".getBytes(UTF_8)));
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook learning = OwnPictures.learning(data, lesson);
        NetworkModel network = network(learning);
        open(notebooks.createFrom(learning));
        Eventually.holds("it has run", () -> runner.recall(network).isPresent());

        OwnPictures.upload(own, 1);
        roundTrip(); // only now the page hears that the run has ended
        deleteInDialog("other.csv"); // the page looks at its data

        Eventually.holds(
                "it runs again",
                () -> {
                    roundTrip();
                    return runner.recall(network).isPresent();
                });
    }

    @Test
    void dataThatAreUnread_areReadAwayFromThePage_andShown() throws IOException {
        visitors.asNewGuest();
        String data = OwnPictures.upload(own, 0);
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook learning = OwnPictures.learning(data, lesson);
        OwnPictures.put(own, "pictures.csv", 1);

        open(notebooks.createFrom(learning));

        assertThat(ShownTexts.ofPage()).contains("Loading");
        Eventually.holds(
                "the network has run and the page shows it",
                () ->
                        find(CellFrame.class).withAttribute("data-state", "loading").all().isEmpty()
                                && runner.recall(network(learning)).isPresent());
    }

    @Test
    void dataDeleted_theRunStays_andSaysWhichAreGone() throws IOException {
        visitors.asNewGuest();
        String data = OwnPictures.upload(own, 0);
        Notebook lesson = lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        Notebook learning = OwnPictures.learning(data, lesson);
        open(notebooks.createFrom(learning));
        Eventually.holds(
                "it has run", () -> runner.recall(network(learning)).isPresent() && hasRun());

        deleteInDialog("pictures.csv");

        assertThat(ShownTexts.ofPage())
                .anyMatch(text -> text.startsWith("No longer available: pictures.csv."));
        assertThat(hasRun()).isTrue();
    }

    /** The network that shows data has a result, and runs no more. */
    private boolean hasRun() {
        return find(RunPanel.class).withAttribute("aria-busy", "true").all().isEmpty();
    }

    private void deleteInDialog(String file) {
        test(find(Button.class).withText("Upload data").single()).click();
        test(find(Button.class).withAttribute("aria-label", "Delete " + file).single()).click();
    }

    private NetworkModel network(Notebook notebook) {
        String document = notebook.cell("digits", NetworkCell.class).orElseThrow().document();
        return ((Validation.Valid) networks.read(document)).network();
    }

    private static void open(OpenNotebook notebook) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }
}
