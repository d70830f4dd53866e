package org.spikebook.web.share.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.RunsCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.runs.RunRow;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.lesson.prose.PictureSource;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.field.SecretLink;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.notebook.UnaskedNotebooks;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@WebTest
class SharedViewTest extends SpringBrowserlessTest {

    private static final String NEURON =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 1, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "in", "type": "poisson", "size": 1, "rateHz": 500 } ],
              "projections": [ { "id": "drive", "from": "in", "to": "n", "weightPa": 200, "delayMs": 1 } ],
              "run": { "dtMs": 0.1, "durationMs": 1000, "seed": 7 } }
            """;

    @Autowired private NotebookService notebooks;
    @Autowired private ModelRegistry registry;
    @Autowired private TestVisitors visitors;

    @Test
    void link_fromTheNotebook_showsItAndMakesACopy() {
        visitors.asNewGuest();
        OpenNotebook mine = UnaskedNotebooks.of(notebooks, "01-from-spike-to-silicon");
        UI.getCurrent().navigate("notebook/" + mine.id());
        find(Details.class).all().stream()
                .filter(each -> each.getSummaryText().equals("Share"))
                .findFirst()
                .orElseThrow()
                .setOpened(true);
        test(find(Button.class).withText("Create link").single()).click();
        String path = find(SecretLink.class).single().path();
        assertThat(find(Button.class).withText("Revoke").all()).hasSize(1);
        visitors.asNewGuest();

        UI.getCurrent().navigate(path);

        assertThat(find(H1.class).single().getText()).isEqualTo(mine.notebook().title());
        assertThat(find(LiveLab.class).all()).isNotEmpty();
        assertThat(notebooks.mine()).isEmpty();
        test(find(Button.class).withText("Make my own copy").single()).click();
        assertThat(notebooks.mine()).hasSize(1);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Made from the shared notebook \"" + mine.notebook().title() + "\".");
    }

    @Test
    void sweep_isNamedButNotRun() {
        SweepDesign design =
                new SweepDesign(
                        List.of(SweepAxis.linear("/stimuli/in/rateHz", 100, 500, 5)),
                        SweepMeasure.POPULATION_RATE,
                        "n",
                        0,
                        1,
                        SweepOverlay.NONE);

        Component shown = shown(new SweepCell("sweep", "", List.of("net"), design));

        assertThat(shown.getElement().getTextRecursively())
                .isEqualTo("SweepThe sweep can be run in your own copy.");
    }

    @Test
    void network_keepsWhatTheLessonLocked() {
        NetworkCell free = new NetworkCell("net", "", NEURON, CanvasLayout.EMPTY);
        NetworkCell locked =
                free.withLocks(
                        new NetworkLocks(List.of(), List.of("/stimuli/in/rateHz"), Map.of()));

        assertThat(sentToTheBrowser(shown(free))).doesNotContain("Locked by the lesson");
        assertThat(sentToTheBrowser(shown(locked))).contains("Locked by the lesson");
    }

    @Test
    void network_isDrawnAndPlayed_withItsTwin_butNotEdited() {
        NetworkCell alone = new NetworkCell("net", "", NEURON, CanvasLayout.EMPTY);
        NetworkCell twins = alone.withTwin(new NetworkTwin("/stimuli/in/rateHz", 900));

        assertThat(tags(shown(alone)))
                .containsOnlyOnce("network-canvas")
                .containsOnlyOnce("live-lab");
        assertThat(tags(shown(twins))).filteredOn("live-lab"::equals).hasSize(2);
        assertThat(sentToTheBrowser(shown(alone)))
                .contains("\"editable\":false")
                .contains("\"homes\":[\"browser\"]");
    }

    @Test
    void tableOfRuns_saysNothingOfWhatIsHidden() {
        NetworkCell network =
                new NetworkCell("net", "", NEURON, CanvasLayout.EMPTY)
                        .withLocks(
                                new NetworkLocks(
                                        List.of("/stimuli/in/rateHz"), List.of(), Map.of()));
        RunsCell runs =
                new RunsCell("runs", "", "net", NEURON, List.of(), 0)
                        .withRow(
                                new RunRow(
                                        Instant.EPOCH,
                                        7,
                                        0.1,
                                        NEURON.replace("500", "617").replace("200", "318"),
                                        Map.of()));

        Component shown =
                new SharedCells(registry)
                        .of(
                                runs,
                                new Notebook("T", Optional.empty(), List.of(network, runs)),
                                PictureSource.NONE);

        assertThat(shown.getElement().getTextRecursively()).contains("318").doesNotContain("617");
    }

    @Test
    void text_standsInTheColumnOfTheNotebook() {
        Component shown = shown(new TextCell("intro", "A *long* line."));

        assertThat(shown.getElement().getClassList()).contains("sb-text-cell");
        assertThat(tags(shown)).contains("rich-text");
    }

    private static List<String> tags(Component shown) {
        return tags(shown.getElement()).toList();
    }

    private static Stream<String> tags(Element element) {
        return Stream.concat(
                Stream.of(element.getTag()),
                element.getChildren().filter(e -> !e.isTextNode()).flatMap(SharedViewTest::tags));
    }

    private Component shown(Cell cell) {
        return new SharedCells(registry)
                .of(cell, new Notebook("T", Optional.empty(), List.of(cell)), PictureSource.NONE);
    }

    private static String sentToTheBrowser(Component shown) {
        UI ui = UI.getCurrent();
        ui.add(shown);
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(call -> call.getInvocation().getParameters().stream())
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
