package org.spikebook.web.networklab.ui.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.simulator.engine.LiveFrame;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.figure.RunView;
import org.spikebook.web.networklab.figure.Silence;
import org.spikebook.web.networklab.figure.StateLabel;
import org.spikebook.web.networklab.figure.Thinning;
import org.spikebook.web.networklab.figure.TraceLabels;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rasters and traces that grow while a run is played. The browser draws them; it is sent only what
 * is new, thinned to what its screen can show.
 */
@Tag("live-scope")
@JsModule("./live-scope/live-scope.ts")
class LiveScope extends Component implements HasStyle {

    /** Points over the width of the drawing: two for each pixel of a wide one. */
    private static final int POINTS = 2_000;

    private static final int MOST_SPIKES_A_FRAME = 6_000;

    private final Words words = Words.of(LiveScope.class);
    private final Map<String, TraceLabels> lineWords = new HashMap<>();
    private int steps = 1;

    LiveScope() {
        addClassName("sb-live-scope");
        getElement().setAttribute("role", "img");
    }

    /** Makes room for the recorders of a network, and forgets what was drawn. */
    void prepare(NetworkModel network, Map<String, Integer> colors) {
        getElement().callJsFunction("prepare", setup(network, colors).toString());
        getElement().setAttribute("aria-label", words.of("live.scope"));
    }

    ObjectNode setup(NetworkModel network, Map<String, Integer> colors) {
        steps = network.run().steps();
        ObjectNode setup = JsonNodeFactory.instance.objectNode();
        setup.put("steps", steps)
                .put("dtMs", network.run().dtMs())
                .put("timeLabel", words.of("live.time"))
                .put("thresholdLabel", words.of("live.threshold"));
        ArrayNode strips = setup.putArray("strips");
        lineWords.clear();
        for (Recorder recorder : network.recorders()) {
            lineWords.put(recorder.id(), TraceLabels.of(network, recorder));
            if (draws(recorder)) {
                strips.add(strip(network, recorder, colors.getOrDefault(recorder.of(), -1)));
            }
        }
        return setup;
    }

    /** All weights of a projection are too many to be drawn. */
    static boolean draws(Recorder recorder) {
        return !recorder.recordsWeights() || recorder.neurons().isPresent();
    }

    private ObjectNode strip(NetworkModel network, Recorder recorder, int color) {
        ObjectNode strip = JsonNodeFactory.instance.objectNode();
        strip.put("id", recorder.id()).put("color", color);
        if (recorder.recordsSpikes()) {
            int rows =
                    network.population(recorder.of())
                            .map(population -> population.size())
                            .or(() -> network.stimulus(recorder.of()).map(s -> s.size()))
                            .orElse(1);
            return strip.put("kind", "raster").put("rows", rows).put("label", recorder.of());
        }
        Silence.thresholdOf(network, recorder).ifPresent(limit -> strip.put("threshold", limit));
        return strip.put("kind", "trace")
                .put("label", StateLabel.of(network, recorder, words.locale()));
    }

    /**
     * Shows what is new; in a fresh frame also whose lines are drawn.
     *
     * @param view which lines of the traces
     */
    void show(LiveFrame frame, RunView view) {
        getElement().callJsFunction("show", news(frame, view).toString());
    }

    ObjectNode news(LiveFrame frame, RunView view) {
        ObjectNode news = JsonNodeFactory.instance.objectNode();
        news.put("step", frame.step()).put("fresh", frame.fresh());
        ArrayNode marks = news.putArray("marks");
        frame.steeredAt().forEach(marks::add);
        ObjectNode spikes = news.putObject("spikes");
        frame.recent().spikes().forEach((id, raster) -> spikes.set(id, spikes(raster)));
        ObjectNode traces = news.putObject("traces");
        ObjectNode legends = news.putObject("legends");
        frame.recent()
                .traces()
                .forEach((id, trace) -> {
                    List<Integer> shown = view.linesOf(id, trace.values().length);
                    traces.set(id, lines(trace, shown, frame.recent().from()));
                    if (frame.fresh()) {
                        legends.set(
                                id,
                                legend(
                                        lineWords.getOrDefault(id, TraceLabels.MEMBER),
                                        trace,
                                        shown));
                    }
                });
        return news;
    }

    /** Whose lines are drawn, and that there are more; nothing for the one line of a rate. */
    private ObjectNode legend(TraceLabels of, StateTrace trace, List<Integer> shown) {
        ObjectNode legend = JsonNodeFactory.instance.objectNode();
        ArrayNode names = legend.putArray("names");
        int recorded = trace.neurons().length;
        for (int line : recorded == 0 ? List.<Integer>of() : shown) {
            int member = trace.neurons()[line];
            names.add(names.isEmpty() ? words.of(of.name(member)) : String.valueOf(member));
        }
        return legend.put(
                "note", shown.size() < recorded ? words.of(of.shown(shown.size(), recorded)) : "");
    }

    /** Step and neuron of each spike in turn; of very many, evenly chosen ones. */
    private static ArrayNode spikes(SpikeRaster raster) {
        ArrayNode spikes = JsonNodeFactory.instance.arrayNode();
        int every = 1 + raster.spikeCount() / MOST_SPIKES_A_FRAME;
        for (int k = 0; k < raster.spikeCount(); k += every) {
            spikes.add(raster.steps()[k]).add(raster.neurons()[k]);
        }
        return spikes;
    }

    private ArrayNode lines(StateTrace trace, List<Integer> shown, int from) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        shown.forEach(k -> lines.add(line(trace, k, from / trace.everySteps())));
        return lines;
    }

    /**
     * Step and value in turn: the lowest and the highest of each half pixel.
     *
     * @param before how many samples there were before the first
     */
    private ArrayNode line(StateTrace trace, int k, int before) {
        ArrayNode line = JsonNodeFactory.instance.arrayNode();
        double[] values = trace.values()[k];
        int bin = Math.max(1, steps / trace.everySteps() / POINTS);
        Thinning.visit(values, bin, n -> line.add(trace.step(before + n)).add((float) values[n]));
        return line;
    }
}
