package org.spikebook.simulator.browser;

import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.StateTrace;

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
                member(
                        "populations",
                        list(
                                network.populations(),
                                p ->
                                        object(
                                                member("id", quote(p.id())),
                                                member("size", "" + p.size())))),
                member("recorders", list(network.recorders(), r -> recorder(r, dtMs))));
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

    /** Of a frame all but the numbers of its recorders, which are listed by id. */
    static String frame(LiveFrame frame) {
        int from = frame.recent().from();
        return object(
                member("step", "" + frame.step()),
                member("from", "" + from),
                member("fresh", "" + frame.fresh()),
                member("over", "" + frame.isOver()),
                member("steeredAt", frame.steeredAt().toString()),
                member("diverged", frame.divergence().map(JsonReplies::problem).orElse("null")),
                member(
                        "spikes",
                        list(sorted(frame.recent().spikes()), entry -> quote(entry.getKey()))),
                member(
                        "traces",
                        list(
                                sorted(frame.recent().traces()),
                                entry -> trace(entry.getKey(), entry.getValue(), from))));
    }

    /** Recorders in the order in which the worker asks for their numbers. */
    static <T> List<Map.Entry<String, T>> sorted(Map<String, T> byId) {
        return byId.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private static String trace(String id, StateTrace trace, int from) {
        int every = trace.everySteps();
        int first = (from + every) / every * every - 1;
        int count = trace.values().length == 0 ? 0 : trace.values()[0].length;
        return object(
                member("id", quote(id)),
                member("first", "" + first),
                member("every", "" + every),
                member("count", "" + count),
                member("lines", "" + trace.values().length));
    }

    private static String member(String key, String json) {
        return quote(key) + ":" + json;
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static <T> String list(List<T> members, Function<T, String> json) {
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
