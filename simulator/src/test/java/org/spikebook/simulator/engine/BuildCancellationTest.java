package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.testkit.Runs;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** While a network is built, it is asked often enough whether it is still wanted. */
class BuildCancellationTest {

    private static final int SYNAPSES = 4_000_000;

    private static final String TOTAL =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1000, "model": {"type": "lif"}}],
             "projections": [{"id": "p", "from": "n", "to": "n",
               "connector": {"type": "fixedTotalNumber", "synapses": %d}}]}\
            """
                    .formatted(SYNAPSES);

    private static final String EXACT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 2000, "model": {"type": "equations",
               "integrator": "exact", "tau": {"uniform": [5, 10]},
               "equations": "tau = 5 : ms\\ndv/dt = (u - v)/tau : 1\\ndu/dt = -u/tau : 1\\nu(0) = 2*v + tau/(5*ms)"}}]}\
            """;

    /** In-degrees are drawn one by one, then pairs. */
    @Test
    void compile_ofATotalNumber_asksWhileInDegreesAreDrawn() {
        assertThat(asked(TOTAL)).isGreaterThanOrEqualTo(3 * SYNAPSES / Questions.SYNAPSES_BETWEEN);
        assertGivenUp(TOTAL);
    }

    @Test
    void compile_ofExactSteps_asksWhilePropagatorsAreComputed() {
        assertThat(asked(EXACT)).isGreaterThanOrEqualTo(9);
        assertGivenUp(EXACT);
    }

    @Test
    void layOut_asksWhileInitialValuesAreComputed() {
        Questions questions = new Questions(Integer.MAX_VALUE);

        new Simulation(Runs.compiled(EXACT), ThreadTeam.alone(), questions);

        assertThat(questions.asked().get()).isGreaterThanOrEqualTo(3);
    }

    private static int asked(String document) {
        Questions questions = new Questions(Integer.MAX_VALUE);
        compile(document, questions);
        return questions.asked().get();
    }

    private static void assertGivenUp(String document) {
        assertThatThrownBy(() -> compile(document, new Questions(2)))
                .isInstanceOf(CancellationException.class);
    }

    private static void compile(String document, BooleanSupplier cancelled) {
        NetworkCompiler.compile(
                Runs.network(document), WeightSet.EMPTY, SpikeSources.NONE, 1, cancelled);
    }
}
