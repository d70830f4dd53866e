package org.spikebook.web.networklab.ui.lab;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.OneLine;
import org.spikebook.web.common.ui.Leaving;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.live.DataPacks;
import org.spikebook.web.networklab.live.LiveData;
import org.spikebook.web.networklab.live.ServerHomes;
import org.spikebook.web.networklab.lock.DraftLocks;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * A network that plays without an end, in the student's browser or, where that cannot, on the
 * server. It is given the document and tells which numbers were set; while it plays in the browser
 * the server has nothing to do.
 */
@Tag("live-lab")
@JsModule("./live-lab/live-lab.ts")
public class LiveLab extends Component implements HasStyle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLab.class);
    private static final String OWN_BUNDLES = "org.spikebook.";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Words words = Words.of(LiveLab.class);
    private final transient LabSetups setups;
    private final transient Optional<PageHomes> homes;
    private boolean editable = true;
    private transient Optional<Shown> shown = Optional.empty();
    private final NamedDocuments documents = new NamedDocuments();
    private transient volatile @Nullable NetworkModel played;
    private boolean isHeld;

    /** Whether the element on the page has the texts of a setup, which stay as they are. */
    private boolean knowsWords;

    /** What the page is to show. */
    private sealed interface Shown {

        /** A network to play. */
        record Played(LabSetup setup) implements Shown {}

        /** Why there is none. */
        record Unplayable(String reason) implements Shown {}
    }

    private record NumberSet(String path, double value) {}

    private record LineWanted(String from, String to) {}

    /** Potentials at a JSON pointer that neurons are to start from, in mV. */
    public record StartSpread(String path, double low, double high) {}

    private record Refused(List<Refusal> problems) {}

    private record Refusal(
            String path, String code, String bundle, String key, List<String> args) {}

    private record Failed(String message) {}

    /** For a network that plays in the browser only. */
    public LiveLab(ModelRegistry registry) {
        this(registry, Optional.empty());
    }

    public LiveLab(ModelRegistry registry, ServerHomes homes) {
        this(registry, Optional.of(homes));
    }

    private LiveLab(ModelRegistry registry, Optional<ServerHomes> homes) {
        this.setups = new LabSetups(registry);
        this.homes = homes.map(server -> new PageHomes(server, this::tell));
        addClassName("sb-lab");
        listen("run-refused", Refused.class, this::explain);
        listen(
                "engine-failed",
                Failed.class,
                failed ->
                        LOG.error(
                                "The engine in a browser failed: {}",
                                OneLine.of(failed.message())));
        this.homes.ifPresent(server ->
                getElement().setAttribute("data", new DataDownload(() -> dataFrom(server))));
        Leaving.listen(this, () -> this.homes.ifPresent(PageHomes::closeAll));
    }

    /** What the network on the page needs beside its document; empty if that is too large. */
    private Optional<DataPacks.Pack> dataFrom(PageHomes server) {
        return Optional.ofNullable(played).flatMap(server::pack);
    }

    /** Numbers can be looked at and set here, but nothing is kept. */
    public void setEditable(boolean editable) {
        this.editable = editable;
    }

    /**
     * Plays a network, or the same one with other values; says so where it is too large for that.
     */
    public void play(Draft draft, NetworkModel network, String document) {
        play(new DraftLocks(draft, NetworkLocks.NONE), network, document);
    }

    /** The same of a network in which a lesson locked something. */
    public void play(DraftLocks locks, NetworkModel network, String document) {
        play(locks, Optional.empty(), network, document);
    }

    /** The same of a network beside which a second run may be played. */
    public void play(
            DraftLocks locks, Optional<TwinRun> twin, NetworkModel network, String document) {
        String name = documents.add(document);
        LabSetup anywhere =
                setups.of(locks, network, document, editable)
                        .beside(twin.map(run -> LabSetup.Twin.of(run, locks)));
        LabSetup setup =
                homes.map(server -> withData(anywhere, server.data(), network))
                        .orElseGet(() -> withoutServer(anywhere, network));
        played = network;
        if (setup.homes().isEmpty()) {
            show(new Shown.Unplayable(words.of(homes.isPresent() ? "tooLarge" : "notInBrowser")));
        } else {
            show(new Shown.Played(setup.asThePageNeedsIt(name)));
        }
    }

    private static LabSetup withData(LabSetup anywhere, LiveData data, NetworkModel network) {
        return data.maySend(network)
                ? anywhere.withData(data.name(network))
                : anywhere.withoutBrowser();
    }

    private static LabSetup withoutServer(LabSetup anywhere, NetworkModel network) {
        LabSetup here = anywhere.withoutServer();
        return ShownData.isShownBy(network) ? here.withoutBrowser() : here;
    }

    private void show(Shown now) {
        shown = Optional.of(now);
        isHeld = false;
        tellWhatIsShown();
    }

    /** Where it is not on the page yet, once it comes there. */
    private void tellWhatIsShown() {
        if (isAttached()) {
            shown.ifPresent(this::send);
        }
    }

    /** Each edit of a document sends a setup, most of which would be words. */
    private void send(Shown now) {
        switch (now) {
            case Shown.Played(LabSetup setup) -> {
                LabSetup sent = knowsWords ? setup.withoutWords() : setup;
                getElement().callJsFunction("take", JSON.writeValueAsString(sent));
                knowsWords = true;
            }
            case Shown.Unplayable(String reason) -> {
                getElement().callJsFunction("refuse", reason);
                knowsWords = false;
            }
        }
    }

    /**
     * Each time it comes to the page, and when a page that lost a message asks for all again: the
     * browser makes the element again then.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        knowsWords = false;
        tellWhatIsShown();
        if (isHeld) {
            hold();
        }
    }

    /** Plays a network on the home page, with these sliders only. */
    public void playAsHero(
            Draft draft, NetworkModel network, String document, List<HeroSlider> sliders) {
        show(new Shown.Played(setups.hero(draft, network, document, sliders)));
    }

    /** The network cannot run as it stands: holds still until it can. */
    public void hold() {
        isHeld = true;
        if (isAttached()) {
            getElement().callJsFunction("hold", words.of("held"));
        }
    }

    /** A number was set by hand: its JSON pointer and its value. */
    public void onNumberSet(SerializableBiConsumer<String, Double> listener) {
        listen("number-set", NumberSet.class, set -> listener.accept(set.path(), set.value()));
    }

    /** A line was requested, between two parts that are named by their keys. */
    public void onLineWanted(SerializableBiConsumer<String, String> listener) {
        listen("line-wanted", LineWanted.class, line -> listener.accept(line.from(), line.to()));
    }

    /** Neurons are to start at potentials drawn between two ends. */
    public void onStartSpread(SerializableConsumer<StartSpread> listener) {
        listen("start-spread", StartSpread.class, listener);
    }

    /** This browser cannot run the engine, and the server does not in its place. */
    public void onMissing(SerializableConsumer<LiveLab> listener) {
        getElement().addEventListener("engine-missing", event -> listener.accept(this));
    }

    /** The page asks a home on the server, which its first request opens. */
    @ClientCallable
    private void ask(int home, ObjectNode request) {
        homes.ifPresent(open -> open.ask(UI.getCurrentOrThrow(), home, documents.whole(request)));
    }

    @ClientCallable
    private void leave(int home) {
        homes.ifPresent(open -> open.close(home));
    }

    private void tell(int home, ObjectNode message) {
        getElement().callJsFunction("told", home, message);
    }

    private void explain(Refused refused) {
        refused.problems().stream().findFirst().ifPresent(problem -> say(sentence(problem)));
    }

    /** A page can send anything: only texts of ours are shown. */
    private String sentence(Refusal problem) {
        try {
            return problem.bundle().startsWith(OWN_BUNDLES)
                    ? new Text(problem.bundle(), problem.key(), problem.args()).in(words.locale())
                    : words.of("page.failed");
        } catch (MissingResourceException unknown) {
            return words.of("page.failed");
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
