package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.MissingResourceException;

/**
 * A network that plays in the student's browser, without an end. It is given the document and tells
 * which numbers were set; while it plays the server has nothing to do.
 */
@Tag("live-lab")
@JsModule("./live-lab/live-lab.ts")
public class LiveLab extends Component implements HasStyle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLab.class);
    private static final String OWN_BUNDLES = "org.spikebook.";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words = Words.of(LiveLab.class);
    private final ModelRegistry registry;
    private boolean editable = true;

    private record NumberSet(String path, double value) {}

    private record Refused(List<Refusal> problems) {}

    private record Refusal(
            String path, String code, String bundle, String key, List<String> args) {}

    private record Failed(String message) {}

    public LiveLab(ModelRegistry registry) {
        this.registry = registry;
        addClassName("sb-lab");
        listen("run-refused", Refused.class, this::explain);
        listen(
                "engine-failed",
                Failed.class,
                failed -> {
                    LOG.error("The engine in a browser failed: {}", failed.message());
                    say(words.of("failed"));
                });
    }

    /** Whether a network is played in browsers that can. */
    public static boolean takes(NetworkModel network, String document) {
        return BrowserFit.fits(network, document);
    }

    /** Numbers can be looked at and set here, but nothing is kept. */
    public void setEditable(boolean editable) {
        this.editable = editable;
    }

    /** Plays a network, or the same one with other values. */
    public void play(Draft draft, NetworkModel network, String document) {
        LabSetup setup = new LabSetups(registry).of(draft, network, document, editable);
        getElement().callJsFunction("take", JSON.writeValueAsString(setup));
    }

    /** Plays a network on the home page, with these sliders only. */
    public void playAsHero(
            Draft draft, NetworkModel network, String document, List<HeroSlider> sliders) {
        LabSetup setup = new LabSetups(registry).hero(draft, network, document, sliders);
        getElement().callJsFunction("take", JSON.writeValueAsString(setup));
    }

    /** The network cannot run as it stands: holds still until it can. */
    public void hold() {
        getElement().callJsFunction("hold", words.of("held"));
    }

    /** A number was set by hand: its JSON pointer and its value. */
    public void onNumberSet(SerializableBiConsumer<String, Double> listener) {
        listen("number-set", NumberSet.class, set -> listener.accept(set.path(), set.value()));
    }

    /** This browser cannot run the engine, or it failed. */
    public void onMissing(SerializableConsumer<LiveLab> listener) {
        getElement().addEventListener("engine-missing", event -> listener.accept(this));
    }

    private void explain(Refused refused) {
        refused.problems().stream().findFirst().ifPresent(problem -> say(sentence(problem)));
    }

    /** A page can send anything: only texts of ours are shown. */
    private String sentence(Refusal problem) {
        try {
            return problem.bundle().startsWith(OWN_BUNDLES)
                    ? new Text(problem.bundle(), problem.key(), problem.args()).in(words.locale())
                    : words.of("failed");
        } catch (MissingResourceException unknown) {
            return words.of("failed");
        }
    }

    private void say(String sentence) {
        getElement().callJsFunction("explain", sentence);
    }

    private <T> void listen(String event, Class<T> detail, SerializableConsumer<T> listener) {
        getElement()
                .addEventListener(event, e -> listener.accept(e.getEventDetail(detail)))
                .addEventDetail();
    }
}
