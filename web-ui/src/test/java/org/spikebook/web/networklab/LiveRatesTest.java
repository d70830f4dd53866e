package org.spikebook.web.networklab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.LiveRun;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;

import java.util.Map;

class LiveRatesTest {

    /** Each of four members every 10 ms, until it is over. */
    private static final String REGULAR =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "still", "size": 3, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "beat", "type": "regularSpikes", "size": 4, "intervalMs": 10, "startMs": 10 } ],
              "recorders": [ { "id": "all", "of": "beat" }, { "id": "one", "of": "beat", "neurons": [0] },
                             { "id": "none", "of": "still" } ],
              "run": { "dtMs": 1, "durationMs": 2000 } }\
            """;

    private final CompiledNetwork network = Documents.compiled(REGULAR);
    private final LiveRun run = new LiveRun(network);
    private final LiveRates rates = new LiveRates();

    @Test
    void regularSpikes_areToldAtTheirRate_silenceAsZero() {
        Map<String, Double> now = Map.of();
        for (int frame = 0; frame < 50; frame++) {
            run.advance(20);
            now = rates.after(run.frame(), network.model());
        }
        assertThat(now.get("beat")).isCloseTo(100, within(1.0));
        assertThat(now).containsEntry("still", 0.0).hasSize(2);
    }

    @Test
    void afterAWayBack_thePastIsForgotten() {
        run.advance(500);
        rates.after(run.frame(), network.model());
        run.goTo(5);
        assertThat(rates.after(run.frame(), network.model())).containsEntry("beat", 0.0);
    }
}
