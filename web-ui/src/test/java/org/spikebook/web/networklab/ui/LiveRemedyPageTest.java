package org.spikebook.web.networklab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the live lab finds is remedied by edits of the document, which are undone as others are. */
@WebTest
class LiveRemedyPageTest extends SpringBrowserlessTest {

    private static final String DEAD_END =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 20, "rateHz": 400}],
             "run": {"dtMs": 0.1, "durationMs": 50}}\
            """;

    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;
    private OpenNotebook notebook;

    @BeforeEach
    void newNotebook() {
        visitors.asNewGuest();
        notebook = notebooks.createEmpty();
        NetworkCell cell = new NetworkCell("net", "Network", DEAD_END, CanvasLayout.EMPTY);
        notebooks.save(
                notebook.id(),
                notebook.revision(),
                new Notebook("Dead end", Optional.empty(), List.of(cell)));
        UI.getCurrent().navigate("notebook/" + notebook.id());
    }

    @Test
    void lineThatIsMissing_isDrawn_andUndone() {
        tell("line-wanted", line -> line.put("from", "noise").put("to", "exc"));
        assertThat(document()).contains("noise-exc");

        notebooks.undo(notebook.id());
        assertThat(document()).doesNotContain("noise-exc");
    }

    @Test
    void lineThatCannotBe_changesNothing() {
        tell("line-wanted", line -> line.put("from", "exc").put("to", "noise"));
        assertThat(document()).isEqualTo(DEAD_END);
    }

    @Test
    void number_isSet_andUndone() {
        tell("number-set", number -> number.put("path", "/stimuli/0/rateHz").put("value", 600));
        assertThat(document()).contains("600");

        notebooks.undo(notebook.id());
        assertThat(document()).contains("400").doesNotContain("600");
    }

    /** The largest one has more than 32 bits, and is written without an exponent. */
    @Test
    void seed_isSet_andUndone() {
        long largest = 9_007_199_254_740_991L;
        tell("number-set", number -> number.put("path", "/run/seed").put("value", largest));
        assertThat(document().replaceAll("\\s", "")).contains("\"seed\":9007199254740991");

        notebooks.undo(notebook.id());
        assertThat(document()).doesNotContain("seed");
    }

    @Test
    void potentials_areSpread_andUndone() {
        tell(
                "start-spread",
                start ->
                        start.put("path", "/populations/0/initial/vMv")
                                .put("low", -65)
                                .put("high", -50.5));
        assertThat(document().replaceAll("\\s", ""))
                .contains("\"initial\":{\"vMv\":{\"uniform\":[-65,-50.5]}}");

        notebooks.undo(notebook.id());
        assertThat(document()).doesNotContain("initial");
    }

    /** As the page does. */
    private void tell(String event, Consumer<ObjectNode> detail) {
        Element lab = find(LiveLab.class).single().getElement();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        detail.accept(data.putObject("event.detail"));
        lab.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(lab, event, data));
    }

    private String document() {
        return notebooks
                .open(notebook.id())
                .notebook()
                .cell("net", NetworkCell.class)
                .orElseThrow()
                .document();
    }
}
