package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.Eventually;
import org.spikebook.web.networklab.ShownData;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

@Timeout(300)
class ServerHomeTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 900}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 900},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1}, "weightPa": 30}],
             "run": {"durationMs": 20}}\
            """;

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2);
    private final List<ObjectNode> messages = new CopyOnWriteArrayList<>();
    private final ServerHome home = home(threads);
    private int requests;

    private ServerHome home(ScheduledThreadPoolExecutor on) {
        return new ServerHome(
                on,
                new NetworkReader(ModelRegistry.standard()),
                _ -> new ShownData.Held(Laboratory.standard(), ""),
                messages::add);
    }

    @AfterEach
    void close() {
        home.close();
        threads.shutdownNow();
    }

    /** The reply to a request. */
    private ObjectNode ask(String request) {
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

    private void tell(String request) {
        home.receive((ObjectNode) MAPPER.readTree(request));
    }

    private void open() {
        open(NETWORK);
    }

    private void open(String document) {
        String request =
                MAPPER.createObjectNode().put("type", "open").put("document", document).toString();
        ObjectNode opened = ask(request);
        assertThat(opened.path("type").asString()).as(opened.toString()).isEqualTo("opened");
    }

    private List<ObjectNode> frames() {
        return messages.stream()
                .filter(message -> message.path("type").asString().equals("frame"))
                .toList();
    }

    private List<String> spikes(int fromStep) {
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

    @Test
    void open_saysWhatThereIs_orWhatIsWrong() {
        ObjectNode loaded = ask("{\"type\": \"load\"}");
        ObjectNode wrong = ask("{\"type\": \"open\", \"document\": \"{}\"}");
        open();

        assertThat(loaded.path("engine").asString()).startsWith("spikebook-engine/");
        assertThat(wrong.path("type").asString()).isEqualTo("problems");
        assertThat(wrong.path("problems").path(0).path("path").asString()).isEqualTo("/format");
        ObjectNode opened = replyTo(requests);
        assertThat(opened.path("dtMs").asDouble()).isEqualTo(0.1);
        assertThat(opened.path("populations").toString()).isEqualTo("[{\"id\":\"n\",\"size\":20}]");
        assertThat(opened.path("stimuli").toString()).isEqualTo("[{\"id\":\"in\",\"size\":20}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "rate", "latency"})
    void open_samplesOfADataSet_areShown(String encoder) {
        open(
                """
                {"format": "spikebook/network/1",
                 "stimuli": [{"id": "s", "shape": [8, 8, 1], "type": "dataset", "data": "digits8x8",
                   "encoder": "%s"}],
                 "populations": [{"id": "n", "size": 64, "model": {"type": "lif"}}],
                 "projections": [{"id": "s-n", "from": "s", "to": "n",
                   "connector": {"type": "oneToOne"}, "weightPa": 20000}],
                 "run": {"durationMs": 20}}\
                """
                        .formatted(encoder));

        ObjectNode frame = ask("{\"type\": \"step\", \"ms\": 50}");

        assertThat(frame.path("type").asString()).isNotEqualTo("problems");
        Eventually.holds("spikes in the third showing", () -> !spikes(400).isEmpty());
    }

    @Test
    void play_goesOnBeyondTheDocumentsEnd_untilPaused() {
        open();
        assertThat(ask("{\"type\": \"play\", \"speed\": null}").path("type").asString())
                .isEqualTo("playing");
        Eventually.holds(
                "it plays on",
                () -> {
                    tell("{\"type\": \"shown\"}");
                    List<ObjectNode> frames = frames();
                    return frames.size() > 3 && frames.getLast().path("timeMs").asDouble() > 100;
                });
        ask("{\"type\": \"pause\"}");
        Eventually.holds("it rests", () -> !frames().getLast().path("playing").asBoolean(true));

        List<ObjectNode> frames = frames();
        assertThat(frames.getFirst().path("fresh").asBoolean()).isTrue();
        for (int k = 1; k < frames.size(); k++) {
            assertThat(frames.get(k).path("from").asInt())
                    .isEqualTo(frames.get(k - 1).path("step").asInt());
        }
        assertThat(frames.getLast().path("spikes").propertyNames()).containsExactly("n", "in");
    }

    @Test
    void play_notShown_holdsFramesBack() {
        open();
        ask("{\"type\": \"play\", \"speed\": 1000}");
        Eventually.holds("a frame", () -> !frames().isEmpty());
        ObjectNode late = ask("{\"type\": \"step\", \"ms\": 400}");

        assertThat(frames()).hasSize(2);
        assertThat(late.path("from").asInt()).isEqualTo(frames().getFirst().path("step").asInt());
        assertThat(late.path("playing").asBoolean()).isFalse();
    }

    /** A frame that got lost when the connection broke is never answered. */
    @Test
    void play_again_afterALostFrame_showsTheNextOne() {
        open();
        ask("{\"type\": \"play\", \"speed\": 1000}");
        Eventually.holds("a frame", () -> frames().size() == 1);

        tell("{\"type\": \"play\", \"speed\": 1000}");

        Eventually.holds("a further frame", () -> frames().size() == 2);
        assertThat(frames().getLast().path("playing").asBoolean()).isTrue();
    }

    @Test
    void open_thatEndsInAnError_isToldToThePage() {
        ServerHome broken =
                new ServerHome(
                        threads,
                        new NetworkReader(ModelRegistry.standard()),
                        _ -> {
                            throw new StackOverflowError("on purpose");
                        },
                        messages::add);

        broken.receive(MAPPER.createObjectNode().put("type", "open").put("document", NETWORK));

        Eventually.holds(
                "it fails",
                () ->
                        messages.stream()
                                .anyMatch(each -> each.path("type").asString().equals("failed")));
    }

    @Test
    void play_neverShown_restsInTheEnd() {
        ScheduledThreadPoolExecutor hasty =
                new ScheduledThreadPoolExecutor(1) {
                    @Override
                    public ScheduledFuture<?> schedule(
                            Runnable command, long delay, TimeUnit unit) {
                        return super.schedule(command, 0, unit);
                    }
                };
        ServerHome forgotten = home(hasty);
        forgotten.receive(MAPPER.createObjectNode().put("type", "open").put("document", NETWORK));
        forgotten.receive(MAPPER.createObjectNode().put("type", "play").put("speed", 1));

        Eventually.holds(
                "it rests",
                () -> !frames().isEmpty() && !frames().getLast().path("playing").asBoolean(true));
        assertThat(frames()).hasSize(2);
        forgotten.close();
        hasty.shutdownNow();
    }

    @Test
    void seek_back_repeatsTheFormerFuture() {
        open();
        ask("{\"type\": \"step\", \"ms\": 400}");
        List<String> former = spikes(1_500);
        ObjectNode rewound = ask("{\"type\": \"seek\", \"ms\": 150}");
        messages.clear();
        ask("{\"type\": \"step\", \"ms\": 250}");

        assertThat(rewound.path("rewound").asBoolean()).isTrue();
        assertThat(rewound.path("step").asInt()).isEqualTo(1_500);
        assertThat(rewound.path("from").asInt()).isEqualTo(1_500);
        assertThat(rewound.path("oldestMs").asDouble(-1)).isZero();
        assertThat(spikes(0)).isEqualTo(former).isNotEmpty();
    }

    @Test
    void set_inMidRun_goesOn_badPathChangesNothing() {
        open();
        ask("{\"type\": \"step\", \"ms\": 100}");
        ObjectNode set =
                ask(
                        "{\"type\": \"set\", \"values\": [{\"path\": \"/stimuli/in/rateHz\","
                                + " \"value\": 1800}]}");
        ObjectNode wrong =
                ask(
                        "{\"type\": \"set\", \"values\": [{\"path\": \"/stimuli/out/rateHz\","
                                + " \"value\": 1}]}");
        ObjectNode frame = ask("{\"type\": \"step\", \"ms\": 1}");

        assertThat(set.path("type").asString()).isEqualTo("set");
        assertThat(set.path("anew").asBoolean(true)).isFalse();
        assertThat(set.path("step").asInt()).isEqualTo(1_000);
        assertThat(wrong.path("problems").path(0).path("code").asString())
                .isEqualTo("leadsNowhere");
        assertThat(frame.path("steeredAt").toString()).isEqualTo("[1000]");
        assertThat(frame.path("step").asInt()).isEqualTo(1_010);
    }

    @Test
    void change_otherSize_beginsAnew() {
        open();
        ask("{\"type\": \"step\", \"ms\": 10}");
        ObjectNode changed =
                ask(
                        MAPPER.createObjectNode()
                                .put("type", "change")
                                .put("document", NETWORK.replace("\"size\": 20", "\"size\": 21"))
                                .toString());

        assertThat(changed.path("anew").asBoolean()).isTrue();
        Eventually.holds(
                "a fresh frame",
                () ->
                        frames().getLast().path("fresh").asBoolean()
                                && frames().getLast().path("step").asInt() == 0);
    }

    @Test
    void probe_samplesFromThereOn_orSaysWhatIsNotThere() {
        open();
        ask("{\"type\": \"step\", \"ms\": 5}");
        ObjectNode probing =
                ask(
                        "{\"type\": \"probe\", \"probes\": [{\"id\": \"v\", \"of\": \"n\","
                            + " \"record\": \"vMv\", \"neurons\": [2, 5], \"everySteps\": 10}]}");
        ObjectNode frame = ask("{\"type\": \"step\", \"ms\": 10}");
        ObjectNode wrong =
                ask(
                        "{\"type\": \"probe\", \"probes\": [{\"id\": \"v\", \"of\": \"x\","
                                + " \"record\": \"vMv\", \"neurons\": [2], \"everySteps\": 10}]}");

        assertThat(probing.path("type").asString()).isEqualTo("probing");
        JsonNode trace = frame.path("traces").path("v");
        assertThat(trace.path("first").asInt()).isEqualTo(59);
        assertThat(trace.path("every").asInt()).isEqualTo(10);
        assertThat(trace.path("count").asInt()).isEqualTo(10);
        assertThat(trace.path("values").size()).isEqualTo(20);
        assertThat(wrong.path("problems").path(0).path("path").asString())
                .isEqualTo("/probes/0/of");
    }

    @Test
    void restart_repeats_byAnotherSeedDoesNot() {
        open();
        ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> first = spikes(0);
        messages.clear();
        ObjectNode frame = ask("{\"type\": \"restart\"}");
        ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> again = spikes(0);
        messages.clear();
        ask("{\"type\": \"restart\", \"seed\": 12}");
        ask("{\"type\": \"step\", \"ms\": 100}");

        assertThat(frame.path("fresh").asBoolean()).isTrue();
        assertThat(again).isEqualTo(first).isNotEmpty();
        assertThat(spikes(0)).isNotEqualTo(first);
    }

    @Test
    void divergence_pauses_andSeekRecovers() {
        open(
                NETWORK.replace("\"model\"", "\"receptors\": {\"type\": \"delta\"}, \"model\"")
                        .replace("\"weightPa\": 900", "\"weightMv\": -1e6")
                        .replace("\"weightPa\": 30", "\"weightMv\": 0"));
        ask("{\"type\": \"play\"}");
        Eventually.holds(
                "it diverges",
                () -> {
                    tell("{\"type\": \"shown\"}");
                    return !frames().isEmpty() && frames().getLast().has("diverged");
                });
        ObjectNode last = frames().getLast();
        ask(
                "{\"type\": \"set\", \"values\": [{\"path\": \"/projections/in-n/weightMv\","
                        + " \"value\": 1}]}");
        ask("{\"type\": \"seek\", \"ms\": 0}");
        ObjectNode frame = ask("{\"type\": \"step\", \"ms\": 10}");

        assertThat(last.path("playing").asBoolean(true)).isFalse();
        assertThat(frame.has("diverged")).isFalse();
        assertThat(frame.path("timeMs").asDouble()).isEqualTo(10);
    }

    @Test
    void measure_countsBesidesTheRun() {
        open();
        ask("{\"type\": \"step\", \"ms\": 50}");
        ObjectNode request =
                MAPPER.createObjectNode()
                        .put("type", "measure")
                        .put("document", NETWORK)
                        .put("settleMs", 100)
                        .put("ms", 200);
        ObjectNode measured = ask(request.toString());
        ObjectNode tooLong = ask(request.put("ms", 1e9).toString());
        ObjectNode frame = ask("{\"type\": \"step\", \"ms\": 10}");

        assertThat(measured.path("type").asString()).isEqualTo("measured");
        assertThat(measured.path("counts").path("n").asInt()).isPositive();
        assertThat(measured.path("sizes").toString()).isEqualTo("{\"n\":20,\"in\":20}");
        assertThat(measured.path("ms").asDouble()).isEqualTo(200);
        assertThat(tooLong.path("problems").path(0).path("code").asString())
                .isEqualTo("measuredTooLong");
        assertThat(frame.path("timeMs").asDouble()).isEqualTo(60);
    }

    @Test
    void snapshot_restored_goesOnAlike() {
        open();
        ask("{\"type\": \"step\", \"ms\": 100}");
        String bytes = ask("{\"type\": \"snapshot\"}").path("bytes").asString();
        messages.clear();
        ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> first = spikes(0);
        messages.clear();
        ObjectNode restored =
                ask(
                        MAPPER.createObjectNode()
                                .put("type", "restore")
                                .put("bytes", bytes)
                                .toString());
        ask("{\"type\": \"step\", \"ms\": 100}");

        assertThat(restored.path("restored").asBoolean()).isTrue();
        assertThat(spikes(0)).isEqualTo(first).isNotEmpty();
    }

    @Test
    void tooLargeToPlay_isRefused() {
        ObjectNode refused =
                ask(
                        MAPPER.createObjectNode()
                                .put("type", "open")
                                .put("document", NETWORK.replace("\"size\": 20", "\"size\": 20000"))
                                .toString());

        assertThat(refused.path("problems").path(0).path("code").asString())
                .isEqualTo("tooLargeToPlay");
    }

    @Test
    void unknownRequest_fails() {
        ObjectNode failed = ask("{\"type\": \"dance\"}");

        assertThat(failed.path("type").asString()).isEqualTo("failed");
    }

    @Test
    void synapses_areListed_asInABrowser() {
        open();
        ObjectNode reply = ask("{\"type\": \"synapses\", \"population\": \"n\", \"neuron\": 4}");

        JsonNode input = reply.path("projections").path(0);
        assertThat(reply.path("type").asString()).isEqualTo("synapses");
        assertThat(input.path("projection").asString()).isEqualTo("in-n");
        assertThat(input.path("sources").toString()).isEqualTo("[4]");
        assertThat(input.path("weights").path(0).asDouble()).isEqualTo(900);
        assertThat(input.path("delaySteps").path(0).asInt()).isEqualTo(10);
    }

    @Test
    void fire_firesInTheNextStep() {
        open();
        ask("{\"type\": \"step\", \"ms\": 1}");
        ObjectNode fired = ask("{\"type\": \"fire\", \"population\": \"n\", \"neuron\": 4}");
        messages.clear();
        ask("{\"type\": \"step\", \"ms\": 0.1}");

        assertThat(fired.path("fired").asBoolean()).isTrue();
        assertThat(spikes(0)).contains("10:4");
    }
}
