package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.networklab.Documents;

import java.util.List;
import java.util.Locale;

class TracesTest {

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 12, "model": {%s}}],
             "recorders": [{"id": "r", "of": "n", "record": "%s"}],
             "run": {"dtMs": 0.1, "durationMs": 100}}\
            """;

    private static final RunView WHOLE = RunView.whole(100);
    private static final String FIRING = "\"type\": \"lif\", \"biasPa\": 600";

    @Test
    void plot_ofAStateThatStandsStill_hasRoomForReadableTicks() {
        Range range = plot("\"type\": \"lif\"", "vMv").getRangeAxis().getRange();

        assertThat(range.contains(-65)).isTrue();
        assertThat(range.getLength()).isGreaterThan(0.005);
    }

    @Test
    void plot_ofAStateThatIsZero_hasRoomForReadableTicks() {
        assertThat(plot("\"type\": \"lif\"", "iExcPa").getRangeAxis().getRange().getLength())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void plot_ofARate_beginsAtNone() {
        assertThat(plot(FIRING, "rateHz").getRangeAxis().getRange().getLowerBound()).isZero();
    }

    @Test
    void plot_ofPotentials_showsTheThresholdIfItStandsStill() {
        assertThat(plot(FIRING, "vMv").getRangeMarkers(Layer.FOREGROUND)).hasSize(1);
        assertThat(plot("\"type\": \"adaptiveThreshold\"", "vMv").getRangeMarkers(Layer.FOREGROUND))
                .isNullOrEmpty();
    }

    @Test
    void plot_ofMoreLinesThanItCanShow_saysSo_andShowsTheChosen() {
        XYPlot first = plot(FIRING, "vMv", WHOLE);
        XYPlot chosen = plot(FIRING, "vMv", WHOLE.withLines("r", List.of(3, 11)));

        assertThat(texts(first))
                .contains("5 of 12 neurons shown", "neuron 0", "neuron 4")
                .doesNotContain("neuron 5");
        assertThat(texts(chosen))
                .containsExactlyInAnyOrder("2 of 12 neurons shown", "neuron 3", "neuron 11");
        assertThat(chosen.getDataset().getSeriesCount()).isEqualTo(2);
    }

    @Test
    void plot_withALineChosenThatIsGone_showsTheFirst() {
        assertThat(texts(plot(FIRING, "vMv", WHOLE.withLines("r", List.of(12)))))
                .contains("5 of 12 neurons shown", "neuron 0");
    }

    @Test
    void plot_ofWhatIsBehindEfficacies_namesSources() {
        XYPlot plot =
                plot(
                        DOCUMENT.formatted(FIRING, "x")
                                .replace("\"of\": \"n\"", "\"of\": \"p\"")
                                .replace(
                                        "\"recorders\"",
                                        """
                                        "projections": [{"id": "p", "from": "n", "to": "n",
                                          "plasticity": {"type": "tsodyksMarkram"}}], "recorders"\
                                        """),
                        WHOLE);

        assertThat(plot.getRangeAxis().getLabel()).isEqualTo("p: x");
        assertThat(texts(plot)).contains("5 of 12 sources shown", "source 0", "source 4");
    }

    private static List<String> texts(XYPlot plot) {
        return plot.getAnnotations().stream()
                .map(XYTextAnnotation.class::cast)
                .map(XYTextAnnotation::getText)
                .toList();
    }

    private static XYPlot plot(String model, String variable) {
        return plot(model, variable, WHOLE);
    }

    private static XYPlot plot(String model, String variable, RunView view) {
        return plot(DOCUMENT.formatted(model, variable), view);
    }

    private static XYPlot plot(String document, RunView view) {
        NetworkModel network = Documents.network(document);
        Recording recording =
                Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
        Recorder recorder = network.recorders().getFirst();
        return new Traces(network, recording, recording, view, 900, Locale.ENGLISH)
                .plot(recorder, recording.traces().get("r"), 0);
    }
}
