package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.networklab.live.DrivenNetwork.NETWORK;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.spikebook.web.Eventually;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** What is set, looked at and measured of a network that is open. */
@Timeout(300)
class ServerHomeSteeringTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HomePage page = new HomePage(new ScheduledThreadPoolExecutor(2));

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void set_inMidRun_continues_badPathChangesNothing() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 100}");
        ObjectNode set =
                page.ask(
                        "{\"type\": \"set\", \"values\": [{\"path\": \"/stimuli/in/rateHz\","
                                + " \"value\": 1800}]}");
        ObjectNode wrong =
                page.ask(
                        "{\"type\": \"set\", \"values\": [{\"path\": \"/stimuli/out/rateHz\","
                                + " \"value\": 1}]}");
        ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 1}");

        assertThat(set.path("type").asString()).isEqualTo("set");
        assertThat(set.path("restarted").asBoolean(true)).isFalse();
        assertThat(set.path("step").asInt()).isEqualTo(1_000);
        assertThat(wrong.path("problems").path(0).path("code").asString())
                .isEqualTo("leadsNowhere");
        assertThat(frame.path("steeredAt").toString()).isEqualTo("[1000]");
        assertThat(frame.path("step").asInt()).isEqualTo(1_010);
    }

    @Test
    void change_otherParts_continues_takingThemAwayToo() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 10}");
        ObjectNode added =
                change(
                        NETWORK.replace(
                                "\"populations\": [",
                                "\"populations\": [{\"id\": \"more\", \"size\": 3,"
                                        + " \"model\": {\"type\": \"lif\", \"biasPa\": 600}}, "));
        ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 50}");
        ObjectNode undone = change(NETWORK);
        ObjectNode last = page.ask("{\"type\": \"step\", \"ms\": 1}");

        assertThat(added.path("restarted").asBoolean(true)).isFalse();
        assertThat(added.path("step").asInt()).isEqualTo(100);
        assertThat(frame.path("spikes").path("more").path("steps").size()).isPositive();
        assertThat(undone.path("restarted").asBoolean(true)).isFalse();
        assertThat(last.path("step").asInt()).isEqualTo(610);
        assertThat(last.path("spikes").propertyNames()).doesNotContain("more");
    }

    private ObjectNode change(String document) {
        return page.ask(
                MAPPER.createObjectNode()
                        .put("type", "change")
                        .put("document", document)
                        .toString());
    }

    @Test
    void change_otherStep_startsOver() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 10}");
        ObjectNode changed = change(NETWORK.replace("\"run\": {", "\"run\": {\"dtMs\": 0.2, "));

        assertThat(changed.path("restarted").asBoolean()).isTrue();
        Eventually.holds(
                "a fresh frame",
                () ->
                        page.frames().getLast().path("fresh").asBoolean()
                                && page.frames().getLast().path("step").asInt() == 0);
    }

    @Test
    void probe_samplesFromThereOn_orSaysWhatIsNotThere() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 5}");
        ObjectNode probing =
                page.ask(
                        "{\"type\": \"probe\", \"probes\": [{\"id\": \"v\", \"of\": \"n\","
                                + " \"record\": \"vMv\", \"neurons\": [2, 5], \"everySteps\": 10}]}");
        ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 10}");
        ObjectNode wrong =
                page.ask(
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
    void measure_countsBesidesTheRun() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 50}");
        ObjectNode request =
                MAPPER.createObjectNode()
                        .put("type", "measure")
                        .put("document", NETWORK)
                        .put("settleMs", 100)
                        .put("ms", 200);
        ObjectNode measured = page.ask(request.toString());
        ObjectNode tooLong = page.ask(request.put("ms", 1e9).toString());
        ObjectNode frame = page.ask("{\"type\": \"step\", \"ms\": 10}");

        assertThat(measured.path("type").asString()).isEqualTo("measured");
        assertThat(measured.path("counts").path("n").asInt()).isPositive();
        assertThat(measured.path("sizes").toString()).isEqualTo("{\"n\":20,\"in\":20}");
        assertThat(measured.path("ms").asDouble()).isEqualTo(200);
        assertThat(tooLong.path("problems").path(0).path("code").asString())
                .isEqualTo("measuredTooLong");
        assertThat(frame.path("timeMs").asDouble()).isEqualTo(60);
    }

    /** However long one takes, no run waits for it. */
    @Test
    void measure_takesNoThreadOfRuns() {
        List<Runnable> waiting = new CopyOnWriteArrayList<>();
        try (HomePage measuring = HomePage.measuringBy(waiting::add)) {
            measuring.tell("{\"type\": \"measure\"}");
            measuring.open(NETWORK);

            assertThat(measuring.ask("{\"type\": \"step\", \"ms\": 10}").path("type").asString())
                    .isEqualTo("frame");
            assertThat(waiting).hasSize(1);
        }
    }

    @Test
    void synapses_areListed_asInABrowser() {
        page.open(NETWORK);
        ObjectNode reply =
                page.ask("{\"type\": \"synapses\", \"population\": \"n\", \"neuron\": 4}");

        JsonNode input = reply.path("projections").path(0);
        assertThat(reply.path("type").asString()).isEqualTo("synapses");
        assertThat(input.path("projection").asString()).isEqualTo("in-n");
        assertThat(input.path("sources").toString()).isEqualTo("[4]");
        assertThat(input.path("weights").path(0).asDouble()).isEqualTo(900);
        assertThat(input.path("delaySteps").path(0).asInt()).isEqualTo(10);
    }

    @Test
    void fire_firesInTheNextStep() {
        page.open(NETWORK);
        page.ask("{\"type\": \"step\", \"ms\": 1}");
        ObjectNode fired = page.ask("{\"type\": \"fire\", \"population\": \"n\", \"neuron\": 4}");
        page.forget();
        page.ask("{\"type\": \"step\", \"ms\": 0.1}");

        assertThat(fired.path("fired").asBoolean()).isTrue();
        assertThat(page.spikes(0)).contains("10:4");
    }
}
