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

import java.util.Locale;
import java.util.Map;

class DrawnRunTest {

    private static final NetworkModel NETWORK =
            Documents.network(
                    """
                    { "format": "spikebook/network/1",
                      "populations": [ { "id": "cells", "size": 2, "model": { "type": "lif" } } ],
                      "stimuli": [ { "id": "drive", "type": "stepCurrent", "size": 1,
                                     "amplitudePa": 400 } ],
                      "projections": [ { "id": "p", "from": "drive", "to": "cells" } ],
                      "recorders": [ { "id": "spikes", "of": "cells" } ],
                      "run": { "dtMs": 0.1, "durationMs": 100, "seed": 1 } }\
                    """);

    private static final Recording RUN =
            Simulator.run(NETWORK, WeightSet.EMPTY, SpikeSources.NONE, RunControl.NONE);

    private static RunDrawing drawing(RunView view) {
        return new RunDrawing(
                NETWORK, RUN, RUN, Map.of("cells", 2), view, "Cells fire.", Locale.ENGLISH);
    }

    @Test
    void figure_isFound_asItWouldBeDrawn() {
        RunDrawing wanted = drawing(RunView.whole(100));

        DrawnRun drawn = DrawnRun.of(drawing(RunView.whole(100)), 900, 400);

        assertThat(drawn.find(wanted, 900)).contains(wanted.onPage(900));
        assertThat(drawn.find(wanted, 400)).contains(wanted.onPage(400));
        assertThat(wanted.onPage(400)).contains("stroke:var(--sb-id-2)", "Cells fire.");
        assertThat(wanted.inFile(400).svg()).startsWith("<?xml").doesNotContain("var(--sb-id-2)");
    }

    @Test
    void figure_isNotFound_wherePartOfTheRunIsLookedAt_orInAnotherWidth() {
        DrawnRun drawn = DrawnRun.of(drawing(RunView.whole(100)), 900);

        assertThat(drawn.find(drawing(RunView.whole(50)), 900)).isEmpty();
        assertThat(drawn.find(drawing(RunView.whole(100).withRates(true)), 900)).isEmpty();
        assertThat(drawn.find(drawing(RunView.whole(100)), 901)).isEmpty();
    }
}
