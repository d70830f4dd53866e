package org.spikebook.web.networklab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.web.networklab.Documents;
import org.spikebook.web.networklab.RunCost;
import org.spikebook.web.plot.ChartSvg;

import java.util.Locale;
import java.util.Map;

class RunSummaryTest {

    private static final String DRIVEN =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "cells", "size": 2, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "drive", "type": "stepCurrent", "size": 1, "amplitudePa": %s } ],
              "projections": [ { "id": "p", "from": "drive", "to": "cells" } ],
              "recorders": [ { "id": "spikes", "of": "cells" },
                             { "id": "v", "of": "cells", "record": "vMv", "neurons": [1] } ],
              "run": { "dtMs": 0.1, "durationMs": 500, "seed": 1 } }\
            """;

    @Test
    void firing_givesTheMeanRateOfAMember() {
        NetworkModel network = Documents.network(DRIVEN.formatted("400"));
        Recording recording = run(network);
        RunSummary.Line line = RunSummary.of(network, recording).lines().getFirst();
        assertThat(line.fired()).isEqualTo(2);
        assertThat(line.rateHz()).isEqualTo(line.spikes() / 2 / 0.5);
        assertThat(line.spikes()).isPositive();
    }

    @Test
    void tooWeakACurrent_isExplainedByTheDistanceToTheThreshold() {
        NetworkModel network = Documents.network(DRIVEN.formatted("100"));
        Recording recording = run(network);
        RunSummary summary = RunSummary.of(network, recording);
        assertThat(summary.lines().getFirst().isSilent()).isTrue();
        assertThat(new Silence(network, recording, summary.ratesHz()).reason("cells").english())
                .contains("cells is silent", "-57", "7 mV below", "Raise its input current");
    }

    @Test
    void figure_showsRasterTraceAndThreshold_inTheColorOfThePopulation() {
        NetworkModel network = Documents.network(DRIVEN.formatted("400"));
        Recording recording = run(network);
        RunFigure figure =
                RunFigure.of(
                        network,
                        recording,
                        recording,
                        Map.of("cells", 2),
                        RunView.whole(500),
                        900,
                        Locale.ENGLISH);
        String svg = new ChartSvg(figure.chart(), 900, figure.height()).onPage("x");
        assertThat(svg)
                .contains(
                        "stroke:var(--sb-id-2)",
                        "time (ms)",
                        "cells: V (mV)",
                        "threshold",
                        "neuron 1");
    }

    @Test
    void spikeTable_hasALineForEachSpike() {
        NetworkModel network = Documents.network(DRIVEN.formatted("400"));
        Recording recording = run(network);
        String[] lines = new SpikeTable(network, recording).csv().split("\r\n");
        assertThat(lines).hasSize(1 + recording.spikes().get("spikes").spikeCount());
        assertThat(lines[1]).startsWith("spikes,cells,0,");
    }

    @Test
    void cost_tellsSmallFromLongFromTooLarge() {
        assertThat(RunCost.of(Documents.network(DRIVEN.formatted("400"))).isSmall()).isTrue();
        String many = DRIVEN.formatted("400").replace("\"size\": 2", "\"size\": 900000");
        RunCost job = RunCost.of(Documents.network(many));
        assertThat(job.isLong()).isTrue();
        assertThat(job.refusal()).isEmpty();
        assertThat(job.refusalToPlay()).isPresent();
        RunCost tooLong = RunCost.of(Documents.network(many.replace("500", "50000")));
        assertThat(tooLong.refusal().orElseThrow().message()).contains("450000 million");
    }

    private static Recording run(NetworkModel network) {
        return Simulator.run(network, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);
    }
}
