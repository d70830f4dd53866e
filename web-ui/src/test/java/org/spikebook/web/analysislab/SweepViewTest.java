package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.engine.RunControl;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.validation.Validation;
import org.spikebook.web.analysislab.SweepRunner.Outcome;

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
    private final SweepRunner runner = new SweepRunner(laboratory);

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

    @Test
    void impossibleOrTooLargeSweep_isRefusedWithWhatToDo() {
        Outcome unknown = runner.run(plan("/nothing/1/x", List.of(1.0)), RunControl.NONE);
        Outcome large =
                runner.run(
                        plan("/run/durationMs", SweepPlan.evenly(100_000, 150_000, 101)),
                        RunControl.NONE);

        assertThat(problem(unknown)).isEqualTo("leadsNowhere");
        assertThat(problem(large)).isEqualTo("sweepTooLarge");
        assertThat(runner.run(plan("/run/seed", List.of(1.0)), new RunControl(_ -> {}, () -> true)))
                .isInstanceOf(Outcome.Cancelled.class);
    }

    private static String problem(Outcome outcome) {
        return ((Outcome.Refused) outcome).problems().getFirst().code();
    }

    private SweepView sweep(List<Double> values) {
        SweepChoice choice = SweepChoice.of(network()).getFirst();
        Outcome outcome = runner.run(plan(choice.pointer(), values), RunControl.NONE);
        return new SweepView(choice, ((Outcome.Done) outcome).result(), Map.of("spikes", "n"));
    }

    private static SweepPlan plan(String pointer, List<Double> values) {
        return new SweepPlan(NEURON, pointer, values, List.of(), 0);
    }

    private NetworkModel network() {
        return Optional.of(laboratory.networks().read(NEURON))
                .map(Validation.Valid.class::cast)
                .orElseThrow()
                .network();
    }
}
