package org.spikebook.simulator.equation.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.EquationReader;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.equation.check.RandomTexts;
import org.spikebook.simulator.equation.codegen.EquationCode;
import org.spikebook.simulator.equation.codegen.EquationCompiler;
import org.spikebook.simulator.equation.codegen.Integrator;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Whatever is typed: interpreted, it has the bits of the bytecode. */
class BlockInterpreterTest {

    private static final int TEXTS = 1_000;
    private static final int STEPS = 3;

    /** More than a block, and no whole number of blocks. */
    private static final int NEURONS = Block.MOST + 3;

    @ParameterizedTest
    @EnumSource(value = Integrator.class, names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
    void anyEquations_interpreted_haveTheBitsOfTheBytecode(Integrator integrator) {
        SplittableRandom random = new SplittableRandom(20261129);
        int compared = 0;
        for (int k = 0; k < TEXTS; k++) {
            EquationTexts texts = RandomTexts.of(random);
            var system = EquationReader.read(texts, "", new ArrayList<>());
            if (system.isPresent() && integrator.unsolvable(system.get()).isEmpty()) {
                compare(texts, system.get(), integrator, random.split());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(TEXTS / 40);
    }

    private static void compare(
            EquationTexts texts,
            EquationSystem system,
            Integrator integrator,
            SplittableRandom random) {
        BoundSystem bound = BoundSystem.of(system, setup(system, random));
        Neurons compiled = new Neurons(bound, random.split());
        Neurons interpreted = new Neurons(compiled);
        EquationCode bytecode = EquationCompiler.compile(bound, integrator);
        EquationCode interpreter = new BlockInterpreter(bound, integrator);
        for (int step = 0; step < STEPS; step++) {
            compiled.step(bytecode);
            interpreted.step(interpreter);
            assertThat(interpreted.bits()).as("%s", texts).isEqualTo(compiled.bits());
        }
    }

    /** Some parameters differ between neurons. */
    private static PopulationSetup setup(EquationSystem system, SplittableRandom random) {
        Map<String, Value> values = new HashMap<>();
        Map<String, double[]> drawn = new HashMap<>();
        List<ParameterInfo> infos = new ArrayList<>();
        for (EquationSystem.Parameter p : system.parameters()) {
            infos.add(ParameterInfo.real(p.name(), "", Unit.NONE, p.defaultValue()));
            values.put(p.name(), Value.of(p.defaultValue()));
            if (random.nextBoolean()) {
                drawn.put(p.name(), random.doubles(NEURONS, -10, 10).toArray());
            }
        }
        infos.add(ParameterInfo.real("tRefMs", "", Unit.MILLISECOND, 1));
        return new PopulationSetup(
                NEURONS,
                0.5,
                ParameterValues.of(infos, values),
                Configured.defaults(ReceptorModel.standard().getFirst()),
                drawn,
                _ -> {});
    }

    /** What a population has, and what fired. */
    private static final class Neurons {

        private final BoundSystem system;
        private final double[][] state;
        private final double[] input;
        private final double[] next;
        private final double[] before;
        private final int[] refractory;
        private final List<Integer> fired = new ArrayList<>();

        Neurons(BoundSystem system, SplittableRandom random) {
            this.system = system;
            this.state = new double[system.size()][];
            Arrays.setAll(state, _ -> random.doubles(NEURONS, -100, 100).toArray());
            this.input = random.doubles(NEURONS, -500, 500).toArray();
            this.next = random.doubles(NEURONS, -500, 500).toArray();
            this.before = random.doubles(NEURONS, -100, 100).toArray();
            this.refractory = random.ints(NEURONS, 0, 3).toArray();
        }

        Neurons(Neurons other) {
            this.system = other.system;
            this.state = Arrays.stream(other.state).map(double[]::clone).toArray(double[][]::new);
            this.input = other.input.clone();
            this.next = other.next.clone();
            this.before = other.before.clone();
            this.refractory = other.refractory.clone();
        }

        /** The first neuron is left out, so that blocks begin elsewhere than at 0. */
        void step(EquationCode code) {
            double[][] own = system.own();
            code.advance(1, NEURONS, state, own, input, refractory, next);
            code.fire(1, NEURONS, state, own, input, refractory, before, fired::add);
            int firing = code.test(1, NEURONS, state, own, input, refractory, before);
            int end = Math.min(firing + 1, NEURONS);
            code.reset(firing, end, state, own, input, refractory, before, fired::add);
        }

        String bits() {
            StringBuilder bits = new StringBuilder();
            for (double[] variable : state) {
                for (double value : variable) {
                    bits.append(Double.doubleToLongBits(value)).append(' ');
                }
            }
            return bits.append(Arrays.toString(refractory)).append(fired).toString();
        }
    }
}
