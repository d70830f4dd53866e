package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.networklab.live.DrivenNetwork.NETWORK;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.Eventually;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How a network is opened and plays, and where its run is taken. */
@Timeout(300)
class ServerHomeTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HomePage page = new HomePage(new ScheduledThreadPoolExecutor(2));

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void open_saysWhatThereIs_orWhatIsWrong() {
        ObjectNode loaded = page.ask("{\"type\": \"load\"}");
        ObjectNode wrong = page.ask("{\"type\": \"open\", \"document\": \"{}\"}");
        ObjectNode opened = page.open(NETWORK);

        assertThat(loaded.path("engine").asString()).startsWith("spikebook-engine/");
        assertThat(wrong.path("type").asString()).isEqualTo("problems");
        assertThat(wrong.path("problems").path(0).path("path").asString()).isEqualTo("/format");
        assertThat(opened.path("dtMs").asDouble()).isEqualTo(0.1);
        assertThat(opened.path("populations").toString()).isEqualTo("[{\"id\":\"n\",\"size\":20}]");
        assertThat(opened.path("stimuli").toString()).isEqualTo("[{\"id\":\"in\",\"size\":20}]");
    }

    @Test
    void play_continuesBeyondTheDocumentsEnd_untilPaused() {
        page.open(NETWORK);
        assertThat(page.ask("{\"type\": \"play\", \"speed\": null}").path("type").asString())
                .isEqualTo("playing");
        Eventually.holds(
                "it plays on",
                () -> {
                    page.tell("{\"type\": \"shown\"}");
                    List<ObjectNode> frames = page.frames();
                    return frames.size() > 3 && frames.getLast().path("timeMs").asDouble() > 100;
                });
        page.ask("{\"type\": \"pause\"}");
        Eventually.holds(
                "it rests", () -> !page.frames().getLast().path("playing").asBoolean(true));

        List<ObjectNode> frames = page.frames();
        assertThat(frames.getFirst().path("fresh").asBoolean()).isTrue();
        for (int k = 1; k < frames.size(); k++) {
            assertThat(frames.get(k).path("from").asInt())
                    .isEqualTo(frames.get(k - 1).path("step").asInt());
        }
        assertThat(frames.getLast().path("spikes").propertyNames()).containsExactly("n", "in");
        assertThat(frames.getLast().path("potentialsMv").path("n").asDouble())
                .isBetween(-90.0, -50.0);
    }

    @Test
    void play_notShown_holdsFramesBack() {
        page.open(NETWORK);
        page.ask("{\"type\": \"play\", \"speed\": 1000}");
        Eventually.holds("a frame", () -> !page.frames().isEmpty());
        ObjectNode late = page.ask("{\"type\": \"step\", \"ms\": 400}");

        assertThat(page.frames()).hasSize(2);
        assertThat(late.path("from").asInt())
                .isEqualTo(page.frames().getFirst().path("step").asInt());
        assertThat(late.path("playing").asBoolean()).isFalse();
    }

    /** A frame that got lost when the connection broke is never answered. */
    @Test
    void play_again_afterALostFrame_showsTheNextOne() {
        page.open(NETWORK);
        page.ask("{\"type\": \"play\", \"speed\": 1000}");
        Eventually.holds("a frame", () -> page.frames().size() == 1);

        page.tell("{\"type\": \"play\", \"speed\": 1000}");

        Eventually.holds("a further frame", () -> page.frames().size() == 2);
        assertThat(page.frames().getLast().path("playing").asBoolean()).isTrue();
    }

    @Test
    void open_thatEndsInAnError_isToldToThePage() {
        HomePage broken =
                new HomePage(
                        new ScheduledThreadPoolExecutor(2),
                        _ -> {
                            throw new StackOverflowError("on purpose");
                        });

        try (broken) {
            broken.tell(
                    "{\"type\": \"open\", \"document\": %s}"
                            .formatted(MAPPER.writeValueAsString(NETWORK)));

            Eventually.holds("it fails", () -> broken.hears("failed"));
        }
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
        HomePage forgotten = new HomePage(hasty);
        forgotten.open(NETWORK);
        forgotten.tell("{\"type\": \"play\", \"speed\": 1}");

        Eventually.holds(
                "it rests",
                () ->
                        !forgotten.frames().isEmpty()
                                && !forgotten.frames().getLast().path("playing").asBoolean(true));
        assertThat(forgotten.frames()).hasSize(2);
        forgotten.close();
    }

    @Test
    void seek_back_repeatsTheFormerFuture() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 400}");
        List<String> former = page.spikes(1_500);
        ObjectNode rewound = page.ask("{\"type\": \"seek\", \"ms\": 150}");
        page.forget();
        page.ask("{\"type\": \"step\", \"ms\": 250}");

        assertThat(rewound.path("rewound").asBoolean()).isTrue();
        assertThat(rewound.path("step").asInt()).isEqualTo(1_500);
        assertThat(rewound.path("from").asInt()).isEqualTo(1_500);
        assertThat(rewound.path("oldestMs").asDouble(-1)).isZero();
        assertThat(page.spikes(0)).isEqualTo(former).isNotEmpty();
    }

    /** As where the page is hidden meanwhile. */
    @Test
    void seek_farForward_arrives_thoughItIsPausedOnItsWay() {
        page.open(NETWORK);

        page.tell("{\"type\": \"seek\", \"ms\": 20000}");
        page.tell("{\"type\": \"pause\"}");

        Eventually.holds(
                "it arrives",
                () ->
                        page.frames().stream()
                                .anyMatch(frame -> frame.path("step").asInt() == 200_000));
        assertThat(page.frames().getLast().path("playing").asBoolean(true)).isFalse();
    }

    /** As "Go to latest" does: at this speed it would play for hours to come there. */
    @Test
    void seek_farForward_arrives_andPlaysFromThere() {
        page.open(NETWORK);

        page.tell("{\"type\": \"seek\", \"ms\": 20000}");
        page.ask("{\"type\": \"play\", \"speed\": 1}");

        Eventually.holds(
                "it plays from there",
                () -> {
                    page.tell("{\"type\": \"shown\"}");
                    List<ObjectNode> frames = page.frames();
                    return !frames.isEmpty() && frames.getLast().path("step").asInt() > 200_000;
                });
        assertThat(page.frames().getLast().path("playing").asBoolean()).isTrue();
        assertThat(page.frames())
                .extracting(frame -> frame.path("step").asInt())
                .isSorted()
                .contains(200_000);
    }

    @Test
    void pause_onTheWayForward_whereItWouldPlay_staysWhereItIs() {
        page.open(NETWORK);

        page.tell("{\"type\": \"seek\", \"ms\": 1e9}");
        page.tell("{\"type\": \"play\", \"speed\": 1}");
        page.ask("{\"type\": \"pause\"}");
        ObjectNode next = page.ask("{\"type\": \"step\", \"ms\": 0.1}");

        assertThat(next.path("step").asInt()).isEqualTo(next.path("from").asInt() + 1);
        assertThat(next.path("playing").asBoolean(true)).isFalse();
    }

    @Test
    void play_soonAfterAPause_awaitsOneTurn() {
        AtomicInteger turns = new AtomicInteger();
        ScheduledThreadPoolExecutor counting =
                new ScheduledThreadPoolExecutor(1) {
                    @Override
                    public ScheduledFuture<?> schedule(
                            Runnable command, long delay, TimeUnit unit) {
                        if (unit != TimeUnit.MILLISECONDS) { // a command, not a turn
                            return super.schedule(command, delay, unit);
                        }
                        turns.incrementAndGet();
                        return super.schedule(command, 1, TimeUnit.DAYS);
                    }
                };
        try (HomePage hasty = new HomePage(counting)) {
            hasty.open(NETWORK);
            hasty.ask("{\"type\": \"play\", \"speed\": 1}");
            hasty.ask("{\"type\": \"pause\"}");
            hasty.ask("{\"type\": \"play\", \"speed\": 1}");
            hasty.ask("{\"type\": \"synapses\", \"population\": \"n\", \"neuron\": 4}");

            assertThat(turns).hasValue(1);
        }
    }

    @Test
    void snapshot_onTheWayForward_endsIt_andShowsWhatWasRun() {
        page.open(NETWORK);

        page.tell("{\"type\": \"seek\", \"ms\": 1e9}");
        ObjectNode snapshot = page.ask("{\"type\": \"snapshot\"}");
        int shown = page.frames().getLast().path("step").asInt();
        ObjectNode next = page.ask("{\"type\": \"step\", \"ms\": 0.1}");

        assertThat(snapshot.path("type").asString()).isEqualTo("snapshot");
        assertThat(next.path("step").asInt()).isEqualTo(shown + 1);
    }

    @Test
    void restart_repeats_byAnotherSeedDoesNot() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> first = page.spikes(0);
        page.forget();
        ObjectNode frame = page.ask("{\"type\": \"restart\"}");
        page.ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> again = page.spikes(0);
        page.forget();
        page.ask("{\"type\": \"restart\", \"seed\": 12}");
        page.ask("{\"type\": \"step\", \"ms\": 100}");

        assertThat(frame.path("fresh").asBoolean()).isTrue();
        assertThat(again).isEqualTo(first).isNotEmpty();
        assertThat(page.spikes(0)).isNotEqualTo(first);
    }

    @Test
    void divergence_pauses_andSeekRecovers() {
        page.open(
                NETWORK.replace("\"model\"", "\"receptors\": {\"type\": \"delta\"}, \"model\"")
                        .replace("\"weightPa\": 900", "\"weightMv\": -1e6")
                        .replace("\"weightPa\": 30", "\"weightMv\": 0"));
        page.ask("{\"type\": \"play\"}");
        Eventually.holds(
                "it diverges",
                () -> {
                    page.tell("{\"type\": \"shown\"}");
                    return !page.frames().isEmpty() && page.frames().getLast().has("diverged");
                });
        ObjectNode last = page.frames().getLast();
        page.ask(
                "{\"type\": \"set\", \"values\": [{\"path\": \"/projections/in-n/weightMv\","
                        + " \"value\": 1}]}");
        page.ask("{\"type\": \"seek\", \"ms\": 0}");
        ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 10}");

        assertThat(last.path("playing").asBoolean(true)).isFalse();
        assertThat(frame.has("diverged")).isFalse();
        assertThat(frame.path("timeMs").asDouble()).isEqualTo(10);
    }

    @Test
    void snapshot_restored_continuesAlike() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 100}");
        String bytes = page.ask("{\"type\": \"snapshot\"}").path("bytes").asString();
        page.forget();
        page.ask("{\"type\": \"step\", \"ms\": 100}");
        List<String> first = page.spikes(0);
        try (HomePage other = new HomePage(new ScheduledThreadPoolExecutor(2))) {
            ObjectNode opened = other.ask(restore(bytes));
            other.ask("{\"type\": \"step\", \"ms\": 100}");

            assertThat(opened.path("type").asString()).isEqualTo("opened");
            assertThat(other.frames().getFirst().path("step").asInt()).isEqualTo(1_000);
            assertThat(other.frames().getFirst().path("fresh").asBoolean()).isTrue();
            assertThat(other.spikes(0)).isEqualTo(first).isNotEmpty();
        }
    }

    private static String restore(String bytes) {
        return MAPPER.createObjectNode().put("type", "restore").put("bytes", bytes).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base 64", "AAAA", "U1BLUgAAAAI="})
    void restore_ofAnythingElse_saysWhatIsWrong_andTheRunContinues(String bytes) {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 10}");

        ObjectNode refused = page.ask(restore(bytes));
        ObjectNode next = page.ask("{\"type\": \"step\", \"ms\": 10}");

        assertThat(refused.path("problems").path(0).path("code").asString()).isEqualTo("noRun");
        assertThat(next.path("step").asInt()).isEqualTo(200);
    }

    @Test
    void tooLargeToPlay_isRefused() {
        ObjectNode refused =
                page.ask(
                        MAPPER.createObjectNode()
                                .put("type", "open")
                                .put("document", NETWORK.replace("\"size\": 20", "\"size\": 20000"))
                                .toString());

        assertThat(refused.path("problems").path(0).path("code").asString())
                .isEqualTo("tooLargeToPlay");
    }

    @Test
    void unknownRequest_fails() {
        ObjectNode failed = page.ask("{\"type\": \"dance\"}");

        assertThat(failed.path("type").asString()).isEqualTo("failed");
    }
}
