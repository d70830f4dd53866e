package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class SweepViewTest {

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2, "model": {"type": "lif", "vRestMv": -65},
               "receptors": {"type": "exponentialCurrent"}}],
             "stimuli": [{"id": "drive", "type": "stepCurrent", "size": 2, "amplitudePa": 400},
               {"id": "noise", "type": "poisson", "size": 2, "rateHz": 30}],
             "projections": [{"id": "d", "from": "drive", "to": "n"},
               {"id": "p", "from": "noise", "to": "n", "weightPa": 10}],
             "recorders": [{"id": "spikes", "of": "n"}],
             "run": {"dtMs": 0.1, "durationMs": 500, "seed": 1}}\
            """;

    private final Laboratory laboratory = Laboratory.standard();

    @Test
    void choices_areTheSingleNumbersOfTheNetwork_withARange() {
        List<SweepChoice> choices = SweepChoice.of(network());

        assertThat(choices)
                .extracting(SweepChoice::pointer)
                .startsWith("/stimuli/0/amplitudePa")
                .contains("/stimuli/1/rateHz", "/populations/0/model/tauMemMs")
                .contains("/projections/1/weightPa", "/projections/0/delayMs")
                .doesNotContain("/projections/0/weightPa");
        assertThat(choices.getFirst().label(Locale.ROOT)).startsWith("drive: ").endsWith("(pA)");
        assertThat(choices)
                .allSatisfy(choice -> {
                    assertThat(choice.usualFrom()).isLessThan(choice.usualTo());
                    assertThat(choice.usualFrom()).isGreaterThanOrEqualTo(choice.info().min());
                    assertThat(choice.usualTo()).isLessThanOrEqualTo(choice.info().max());
                });
    }

    @Test
    void fICurve_isAFigureAndATable() {
        SweepView view = sweep(List.of(0.0, 400.0, 800.0));

        List<String> lines = view.csv().lines().toList();
        assertThat(lines.getFirst()).startsWith("recorder,of,amplitudePa,rateHz,");
        assertThat(lines.get(1)).startsWith("spikes,n,0,0,");
        assertThat(lines).hasSize(4);
        String svg = view.figure(Map.of("n", 1), Locale.ROOT).svg(560, 230, Locale.ROOT);
        assertThat(svg).contains("role=\"img\"", "drive: ");
    }

    private SweepView sweep(List<Double> values) {
        SweepChoice choice = SweepChoice.of(network()).getFirst();
        SweepPlan plan = new SweepPlan(NEURON, choice.pointer(), values, List.of(), 0);
        SweepResult result =
                ParameterSweep.prepare(laboratory, plan, new ArrayList<>())
                        .orElseThrow()
                        .run(1, RunControl.NONE)
                        .orElseThrow();
        return new SweepView(choice, result, Map.of("spikes", "n"));
    }

    private NetworkModel network() {
        return Optional.of(laboratory.networks().read(NEURON))
                .map(Validation.Valid.class::cast)
                .orElseThrow()
                .network();
    }
}
