package org.spikebook.simulator.model.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.testkit.Runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class LifKernelTest {

    private static final int NEURONS = 131;
    private static final int STEPS = 400;

    @Test
    void step_fewReached_givesTheSameBitsAsForAll() {
        CompiledPopulation population = population("exponentialCurrent");

        assertThat(run(population, true, false)).isEqualTo(run(population, false, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void step_onlyExcited_givesTheSameBitsAsWithInhibitionToAdd(boolean listed) {
        CompiledPopulation population = population("exponentialCurrent");
        InputAccumulator exciting = population.newArrivals().excitingOnly();

        assertThat(run(population, exciting, 0, listed, false))
                .isEqualTo(run(population, population.newArrivals(), 0, listed, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponentialCurrent", "delta"})
    void step_notDriven_givesTheSameBitsAsWithoutCurrent(String receptors) {
        CompiledPopulation population = population(receptors);

        assertThat(run(population, true, false)).isEqualTo(run(population, true, true));
    }

    private static CompiledPopulation population(String receptors) {
        String document =
                """
                {"format": "spikebook/network/1", "populations": [
                 {"id": "p", "size": %d, "model": {"type": "lif", "biasPa": 150}, "receptors": {"type": "%s"}}]}\
                """;
        return Runs.compiled(document.formatted(NEURONS, receptors)).populations().getFirst();
    }

    private static List<Object> run(CompiledPopulation population, boolean listed, boolean driven) {
        return run(population, population.newArrivals(), -400, listed, driven);
    }

    /** Bits of all that changed, and who fired, after random input to a few neurons a step. */
    private static List<Object> run(
            CompiledPopulation population,
            InputAccumulator arrivals,
            double leastPa,
            boolean listed,
            boolean driven) {
        NeuronKernel kernel = population.kernel();
        PopulationState state = population.newState();
        state.receptorVariables().forEach(values -> Arrays.fill(values, -0.0));
        Currents currents = Currents.of(NEURONS, false, driven);
        SplittableRandom random = new SplittableRandom(1);
        List<Object> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (listed) {
                arrivals.reached().clear();
            }
            for (int k = 0; k < 5; k++) {
                int neuron = random.nextInt(NEURONS);
                double weightPa = random.nextDouble(leastPa, 900);
                arrivals.sums(weightPa)[neuron] += weightPa;
                arrivals.reached().add(neuron);
            }
            kernel.step(0, NEURONS, state, arrivals, currents, seen::add);
            if (arrivals.reached().isSparse()) {
                kernel.receiveSparse(state, arrivals);
            }
            assertThat(arrivals.positive()).containsOnly(0);
        }
        assertThat(seen).hasSizeGreaterThan(100);
        state.neuronVariables().forEach(values -> seen.add(bits(values)));
        state.receptorVariables().forEach(values -> seen.add(bits(values)));
        return seen;
    }

    private static List<Long> bits(double[] values) {
        return Arrays.stream(values).mapToObj(Double::doubleToRawLongBits).toList();
    }
}
