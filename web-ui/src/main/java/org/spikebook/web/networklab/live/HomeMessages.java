package org.spikebook.web.networklab.live;

import org.spikebook.simulator.engine.EndlessFrame;
import org.spikebook.simulator.engine.IncomingSynapses;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.live.ActivityMeasurement;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The messages of a home to a page, with plain arrays in the place of typed ones. */
final class HomeMessages {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HomeMessages() {}

    static ObjectNode message(String type) {
        return JSON.objectNode().put("type", type);
    }

    /** A reply to a request, whose id it repeats. */
    static ObjectNode reply(ObjectNode request, String type) {
        ObjectNode reply = message(type);
        JsonNode id = request.get("id");
        if (id != null) {
            reply.set("id", id);
        }
        return reply;
    }

    static ObjectNode problems(ObjectNode request, List<Problem> problems) {
        ObjectNode reply = reply(request, "problems");
        ArrayNode list = reply.putArray("problems");
        problems.forEach(problem -> list.add(problem(problem)));
        return reply;
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node =
                JSON.objectNode()
                        .put("path", problem.path())
                        .put("code", problem.code())
                        .put("bundle", problem.text().bundle())
                        .put("key", problem.text().key())
                        .put("line", problem.position().line())
                        .put("column", problem.position().column());
        ArrayNode args = node.putArray("args");
        problem.text().args().forEach(args::add);
        return node;
    }

    static void describe(NetworkModel network, ObjectNode opened) {
        double dtMs = network.run().dtMs();
        opened.put("dtMs", dtMs)
                .put("steps", network.run().steps())
                .put("durationMs", network.run().durationMs());
        ArrayNode populations = opened.putArray("populations");
        network.populations().forEach(p -> populations.add(part(p.id(), p.size())));
        ArrayNode stimuli = opened.putArray("stimuli");
        network.stimuli().forEach(s -> stimuli.add(part(s.id(), s.size())));
        ArrayNode recorders = opened.putArray("recorders");
        network.recorders().forEach(recorder -> recorders.add(recorder(recorder, dtMs)));
    }

    private static ObjectNode part(String id, int size) {
        return JSON.objectNode().put("id", id).put("size", size);
    }

    private static ObjectNode recorder(Recorder recorder, double dtMs) {
        return JSON.objectNode()
                .put("id", recorder.id())
                .put("of", recorder.of())
                .put("record", recorder.record())
                .put("everySteps", recorder.everySteps(dtMs));
    }

    static ObjectNode frame(EndlessFrame frame, double dtMs) {
        ObjectNode message =
                message("frame")
                        .put("step", frame.step())
                        .put("timeMs", frame.step() * dtMs)
                        .put("from", frame.from())
                        .put("oldestMs", frame.oldest() * dtMs)
                        .put("fresh", frame.fresh())
                        .put("rewound", frame.rewound());
        ArrayNode steeredAt = message.putArray("steeredAt");
        frame.steeredAt().forEach(steeredAt::add);
        frame.divergence().ifPresent(problem -> message.set("diverged", problem(problem)));
        ObjectNode spikes = message.putObject("spikes");
        frame.spikes().forEach((id, recent) -> spikes.set(id, spikes(recent)));
        ObjectNode traces = message.putObject("traces");
        frame.samples().forEach((id, recent) -> traces.set(id, trace(recent)));
        ObjectNode potentialsMv = message.putObject("potentialsMv");
        frame.potentialsMv().forEach(potentialsMv::put);
        return message;
    }

    private static ObjectNode spikes(RecentSpikes spikes) {
        ObjectNode node = JSON.objectNode().put("left", spikes.left());
        ArrayNode steps = node.putArray("steps");
        for (int step : spikes.steps()) {
            steps.add(step);
        }
        ArrayNode neurons = node.putArray("neurons");
        for (int neuron : spikes.neurons()) {
            neurons.add(neuron);
        }
        return node;
    }

    private static ObjectNode trace(RecentSamples samples) {
        ObjectNode node =
                JSON.objectNode()
                        .put("first", samples.first())
                        .put("every", samples.every())
                        .put("count", samples.count());
        ArrayNode values = node.putArray("values");
        for (double value : samples.values()) {
            values.add(value);
        }
        return node;
    }

    static ObjectNode synapses(ObjectNode request, List<IncomingSynapses> projections) {
        ObjectNode reply = reply(request, "synapses");
        ArrayNode list = reply.putArray("projections");
        projections.forEach(onto -> list.add(synapses(onto)));
        return reply;
    }

    private static ObjectNode synapses(IncomingSynapses onto) {
        ObjectNode node = JSON.objectNode().put("projection", onto.projection());
        ArrayNode sources = node.putArray("sources");
        ArrayNode weights = node.putArray("weights");
        ArrayNode delaySteps = node.putArray("delaySteps");
        for (int k = 0; k < onto.sources().length; k++) {
            sources.add(onto.sources()[k]);
            weights.add(onto.weights()[k]);
            delaySteps.add(onto.delaySteps()[k]);
        }
        return node;
    }

    static ObjectNode measured(ObjectNode request, ActivityMeasurement.Outcome.Measured measured) {
        ObjectNode reply = reply(request, "measured");
        ObjectNode counts = reply.putObject("counts");
        measured.counts().forEach(counts::put);
        ObjectNode sizes = reply.putObject("sizes");
        measured.sizes().forEach(sizes::put);
        return reply.put("ms", measured.ms());
    }
}
