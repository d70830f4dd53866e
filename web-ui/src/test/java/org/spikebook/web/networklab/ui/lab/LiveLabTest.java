package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.edit.Draft;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

@ViewPackages(classes = LiveLabTest.class)
class LiveLabTest extends BrowserlessTest {

    private static final String NEURON =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "n", "size": 1, "model": { "type": "lif" } } ],
              "run": { "dtMs": 0.1, "durationMs": 100, "seed": 7 } }
            """;

    private static final String WITH_DATA =
            NEURON.replace(
                    "\"run\"",
                    "\"stimuli\": [{\"id\": \"s\", \"size\": 64, \"type\": \"dataset\"}],"
                            + " \"run\"");

    private final ModelRegistry registry = ModelRegistry.standard();
    private final LiveLab lab = new LiveLab(registry);

    @Test
    void network_givenBeforeItIsOnThePage_isToldOnce() {
        play();

        UI.getCurrent().add(lab);

        assertThat(told()).containsExactly("take");
    }

    /** The browser forgets the element when it asks for the whole page after a lost message. */
    @Test
    void page_thatLostAMessage_isToldTheNetworkAgain() {
        UI.getCurrent().add(lab);
        play();
        told();

        UI.getCurrent().getInternals().getStateTree().prepareForResync();

        assertThat(told()).containsExactly("take");
    }

    @Test
    void page_thatLostAMessage_holdsStillAgainWhereTheNetworkCannotRun() {
        UI.getCurrent().add(lab);
        play();
        lab.hold();
        told();

        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        assertThat(told()).containsExactly("take", "hold");

        play();
        told();
        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        assertThat(told()).containsExactly("take");
    }

    @Test
    void words_areSentOnce_andAgainToAPageThatLostThem() {
        UI.getCurrent().add(lab);
        play();
        assertThat(wordsSent()).containsExactly(true);

        play(NEURON.replace("100", "200"));
        assertThat(wordsSent()).containsExactly(false);

        UI.getCurrent().getInternals().getStateTree().prepareForResync();
        assertThat(wordsSent()).containsExactly(true);

        play(WITH_DATA);
        play();
        assertThat(wordsSent()).containsExactly(true);
    }

    /** A page to read only has no address at which data could be had. */
    @Test
    void networkThatShowsData_isRefusedWhereThereIsNoServer() {
        UI.getCurrent().add(lab);

        play(WITH_DATA);

        assertThat(told()).containsExactly("refuse");
    }

    private void play() {
        play(NEURON);
    }

    private void play(String document) {
        lab.play(
                Draft.parse(document).orElseThrow(),
                new NetworkReader(registry).read(document).valid().orElseThrow(),
                document);
    }

    /** Functions of the element that the browser is to call, which are then forgotten. */
    private static List<String> told() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(invocation -> invocation.getExpression())
                .flatMap(expression ->
                        List.of("take", "hold", "refuse").stream()
                                .filter(name -> expression.contains("." + name + "(")))
                .toList();
    }

    /** For each network that the browser is to play, whether texts come with it. */
    private static List<Boolean> wordsSent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(pending -> pending.getInvocation().getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("\"homes\""))
                .map(text -> JsonMapper.shared().readTree(text).path("words").size() > 0)
                .toList();
    }
}
