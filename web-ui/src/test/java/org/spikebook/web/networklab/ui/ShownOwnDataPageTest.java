package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.network.document.NetworkReader;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Validation;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

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

    private NetworkModel network(Notebook notebook) {
        String document = notebook.cell("digits", NetworkCell.class).orElseThrow().document();
        return ((Validation.Valid) networks.read(document)).network();
    }

    private static void open(OpenNotebook notebook) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }
}
