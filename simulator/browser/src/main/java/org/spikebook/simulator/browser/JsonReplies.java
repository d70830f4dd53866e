package org.spikebook.simulator.browser;

import org.spikebook.simulator.engine.EndlessFrame;
import org.spikebook.simulator.engine.IncomingSynapses;
import org.spikebook.simulator.engine.recorder.RecentSamples;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.live.ActivityMeasurement;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the worker is told in small numbers and words, as JSON; bulk goes in typed arrays. */
final class JsonReplies {

    private JsonReplies() {}

    static String opened(NetworkModel network) {
        double dtMs = network.run().dtMs();
        return object(
                member("dtMs", ExactMath.text(dtMs)),
                member("steps", "" + network.run().steps()),
                member("durationMs", ExactMath.text(network.run().durationMs())),
                member("populations", list(network.populations(), p -> part(p.id(), p.size()))),
                member("stimuli", list(network.stimuli(), s -> part(s.id(), s.size()))),
                member("recorders", list(network.recorders(), r -> recorder(r, dtMs))));
    }

    private static String part(String id, int size) {
        return object(member("id", quote(id)), member("size", "" + size));
    }

    private static String recorder(Recorder recorder, double dtMs) {
        return object(
                member("id", quote(recorder.id())),
                member("of", quote(recorder.of())),
                member("record", quote(recorder.record())),
                member("everySteps", "" + recorder.everySteps(dtMs)));
    }

    static String problems(List<Problem> problems) {
        return list(problems, JsonReplies::problem);
    }

    private static String problem(Problem problem) {
        return object(
                member("path", quote(problem.path())),
                member("code", quote(problem.code())),
                member("bundle", quote(problem.text().bundle())),
                member("key", quote(problem.text().key())),
                member("args", list(problem.text().args(), JsonReplies::quote)),
                member("line", "" + problem.position().line()),
                member("column", "" + problem.position().column()));
    }

    /** Of a frame all but the numbers of its spikes and samples, in the order of their parts. */
    static String frame(EndlessFrame frame) {
        return object(
                member("step", "" + frame.step()),
                member("from", "" + frame.from()),
                member("oldest", "" + frame.oldest()),
                member("fresh", "" + frame.fresh()),
                member("rewound", "" + frame.rewound()),
                member("steeredAt", frame.steeredAt().toString()),
                member("diverged", frame.divergence().map(JsonReplies::problem).orElse("null")),
                member("spikes", list(frame.spikes().entrySet(), JsonReplies::spikes)),
                member("traces", list(frame.samples().entrySet(), JsonReplies::trace)),
                member("potentialsMv", exactly(frame.potentialsMv())));
    }

    private static String spikes(Map.Entry<String, RecentSpikes> part) {
        return object(
                member("id", quote(part.getKey())), member("left", "" + part.getValue().left()));
    }

    private static String trace(Map.Entry<String, RecentSamples> probe) {
        RecentSamples samples = probe.getValue();
        return object(
                member("id", quote(probe.getKey())),
                member("first", "" + samples.first()),
                member("every", "" + samples.every()),
                member("count", "" + samples.count()));
    }

    static String measured(ActivityMeasurement.Outcome.Measured measured) {
        return object(
                member("counts", numbers(measured.counts())),
                member("sizes", numbers(measured.sizes())),
                member("ms", ExactMath.text(measured.ms())));
    }

    static String synapses(List<IncomingSynapses> projections) {
        return list(projections, JsonReplies::synapses);
    }

    private static String synapses(IncomingSynapses onto) {
        return object(
                member("projection", quote(onto.projection())),
                member("sources", Arrays.toString(onto.sources())),
                member("weights", texts(onto.weights())),
                member("delaySteps", Arrays.toString(onto.delaySteps())));
    }

    private static String exactly(Map<String, Double> byId) {
        return byId.entrySet().stream()
                .map(entry -> member(entry.getKey(), ExactMath.text(entry.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String texts(double[] values) {
        return Arrays.stream(values)
                .mapToObj(ExactMath::text)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String numbers(Map<String, ? extends Number> byId) {
        return byId.entrySet().stream()
                .map(entry -> member(entry.getKey(), "" + entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String member(String key, String json) {
        return quote(key) + ":" + json;
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static <T> String list(Collection<T> members, Function<T, String> json) {
        return members.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int k = 0; k < text.length(); k++) {
            char letter = text.charAt(k);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                String code = Integer.toHexString(letter);
                quoted.append("\\u").append("0000".substring(code.length())).append(code);
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
