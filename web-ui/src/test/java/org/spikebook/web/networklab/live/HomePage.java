package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.live.PlayedData;
import org.spikebook.web.Eventually;
import org.spikebook.web.networklab.ShownData;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;

/** A page that a home on the server plays to: it asks, and keeps what it is told. */
final class HomePage implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ScheduledThreadPoolExecutor threads;
    private final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    private final ServerHome home;
    private int requests;

    /**
     * @param threads of the home, closed with the page
     */
    HomePage(ScheduledThreadPoolExecutor threads) {
        this(threads, HomePage::named);
    }

    private static PlayedData named(NetworkModel network) {
        return PlayedData.of(
                ShownData.names(network).stream()
                        .flatMap(name -> DatasetCatalog.standard().dataset(name).stream())
                        .toList());
    }

    /** Data that are known by the names in the network. */
    private record Data(Function<NetworkModel, PlayedData> found) implements LiveData {

        @Override
        public PlayedData of(NetworkModel network) {
            return found.apply(network);
        }

        @Override
        public String name(NetworkModel network) {
            return String.join(" ", ShownData.names(network));
        }

        @Override
        public boolean maySend(NetworkModel network) {
            return true;
        }
    }

    /** A page whose home measures elsewhere than it runs. */
    static HomePage measuringBy(Executor measuring) {
        return new HomePage(new ScheduledThreadPoolExecutor(1), measuring, HomePage::named);
    }

    /**
     * @param data of the networks that are opened
     */
    HomePage(ScheduledThreadPoolExecutor threads, Function<NetworkModel, PlayedData> data) {
        this(threads, threads, data);
    }

    private HomePage(
            ScheduledThreadPoolExecutor threads,
            Executor measuring,
            Function<NetworkModel, PlayedData> data) {
        this.threads = threads;
        this.home =
                new ServerHome(
                        threads,
                        measuring,
                        new NetworkReader(ModelRegistry.standard()),
                        new Data(data),
                        messages::add);
    }

    @Override
    public void close() {
        home.close();
        threads.shutdownNow();
    }

    /** The reply to a request. */
    ObjectNode ask(String request) {
        int id = ++requests;
        ObjectNode node = (ObjectNode) MAPPER.readTree(request);
        home.receive(node.put("id", id));
        Eventually.holds("a reply to " + request, () -> replyTo(id) != null);
        return replyTo(id);
    }

    private ObjectNode replyTo(int id) {
        return messages.stream()
                .filter(message -> message.path("id").asInt(-1) == id)
                .findFirst()
                .orElse(null);
    }

    /** Asks, and waits for no reply. */
    void tell(String request) {
        home.receive((ObjectNode) MAPPER.readTree(request));
    }

    /** What is said of a network that was opened. */
    ObjectNode open(String document) {
        String request =
                MAPPER.createObjectNode().put("type", "open").put("document", document).toString();
        ObjectNode opened = ask(request);
        assertThat(opened.path("type").asString()).as(opened.toString()).isEqualTo("opened");
        return opened;
    }

    /** Whether anything of this type was told. */
    boolean hears(String type) {
        return messages.stream().anyMatch(each -> each.path("type").asString().equals(type));
    }

    /** All frames since the last {@link #forget}. */
    List<ObjectNode> frames() {
        return messages.stream()
                .filter(message -> message.path("type").asString().equals("frame"))
                .toList();
    }

    /** The spikes of the population {@code n} in them, as step:neuron. */
    List<String> spikes(int fromStep) {
        List<String> spikes = new ArrayList<>();
        for (ObjectNode frame : frames()) {
            JsonNode seen = frame.path("spikes").path("n");
            for (int k = 0; k < seen.path("steps").size(); k++) {
                int step = seen.path("steps").get(k).asInt();
                if (step >= fromStep) {
                    spikes.add(step + ":" + seen.path("neurons").get(k).asInt());
                }
            }
        }
        return spikes;
    }

    void forget() {
        messages.clear();
    }
}
