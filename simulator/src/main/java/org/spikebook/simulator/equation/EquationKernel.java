package org.spikebook.simulator.equation;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.EquationTexts;
import org.spikebook.simulator.equation.check.Evaluator;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.codegen.EquationCode;
import org.spikebook.simulator.equation.codegen.EquationCodes;
import org.spikebook.simulator.equation.codegen.ExactStep;
import org.spikebook.simulator.equation.codegen.FehlbergStep;
import org.spikebook.simulator.equation.codegen.Integrator;
import org.spikebook.simulator.equation.codegen.Jumps;
import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.StepScratch;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;
import org.spikebook.simulator.model.synapse.VariableJump;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Neurons typed as equations. Order within a step: variables by the integrator with the input of
 * its start, receptors, threshold and reset; jumps of variables before the threshold, or between
 * the two.
 */
final class EquationKernel implements NeuronKernel {

    /** Synapses drawn in about the time in which the largest of terms is evaluated. */
    private static final int WORK_PER_INITIAL_VALUE = 1_000;

    /** Of a variable in a step of Runge-Kutta-Fehlberg: six slopes, and the error they tell of. */
    private static final int FEHLBERG_EFFORT = 20;

    private final BoundSystem system;
    private final EquationCode code;
    private final boolean keepsSubsteps;
    private final @Nullable Function<PopulationState, StepScratch> scratch;
    private final boolean looksAhead;
    private final boolean looksBack;
    private final ReceptorKernel receptors;
    private final @Nullable Jumps jumps;

    private EquationKernel(
            BoundSystem system,
            EquationCode code,
            Integrator integrator,
            @Nullable Function<PopulationState, StepScratch> scratch,
            ReceptorKernel receptors,
            @Nullable Jumps jumps) {
        this.system = system;
        this.code = code;
        this.keepsSubsteps = integrator == Integrator.RKF45;
        this.scratch = scratch;
        this.looksAhead = integrator == Integrator.RK4_SAMPLED;
        this.looksBack = system.looksBack();
        this.receptors = receptors;
        this.jumps = jumps;
    }

    /** Where neurons are moved one after the other; none if the code moves them all. */
    private static @Nullable Function<PopulationState, StepScratch> scratch(
            BoundSystem system, EquationCode code, Integrator integrator, PopulationSetup setup) {
        return switch (integrator) {
            case RKF45 -> {
                double tolerance = setup.number(EquationTexts.TOLERANCE);
                yield state -> new FehlbergStep(system, code, tolerance, state);
            }
            case EXACT -> ExactStep.of(system, setup.work())::scratch;
            case EULER, SEQUENTIAL_EULER, HALF_STEPS, RK2, RK4, RK4_SAMPLED, EXPONENTIAL_EULER ->
                    null;
        };
    }

    static EquationKernel of(EquationSystem system, EquationCodes codes, PopulationSetup setup) {
        BoundSystem bound = BoundSystem.of(system, setup);
        ParameterValues values = setup.receptors().values();
        boolean jumping = setup.receptors().type().equals(VariableJump.TYPE);
        Integrator integrator = Integrator.of(setup.values().word(EquationTexts.INTEGRATOR));
        EquationCode code = codes.of(bound, integrator);
        return new EquationKernel(
                bound,
                code,
                integrator,
                scratch(bound, code, integrator, setup),
                setup.receptors().component().kernel(values, setup.dtMs()),
                jumping ? Jumps.of(bound, values) : null);
    }

    @Override
    public int effort() {
        return system.size() * (keepsSubsteps ? FEHLBERG_EFFORT : 1);
    }

    @Override
    public boolean looksAhead() {
        return looksAhead;
    }

    @Override
    public int watchedVariables() {
        return system.size();
    }

    @Override
    public void initialize(PopulationState state) {
        if (keepsSubsteps) {
            state.substeps().keep(system.dtMs());
        }
        if (scratch != null) {
            Function<PopulationState, StepScratch> another = scratch;
            state.scratch().provide(() -> another.apply(state));
        }
    }

    @Override
    public void complete(PopulationState state, Predicate<String> given, LongConsumer work) {
        for (int k : system.initialOrder()) {
            Optional<Term> initial = system.variables().get(k).initial();
            if (initial.isPresent() && !given.test(system.variables().get(k).name())) {
                double[] values = state.neuron(k);
                for (int i = 0; i < values.length; i++) {
                    work.accept(WORK_PER_INITIAL_VALUE);
                    values[i] = at(i, state).value(initial.get());
                }
            }
        }
    }

    private Evaluator at(int neuron, PopulationState state) {
        double[] variables = new double[system.size()];
        for (int k = 0; k < variables.length; k++) {
            variables[k] = state.neuron(k)[neuron];
        }
        double[] parameters = new double[system.own().length];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = system.own()[k].length == 0 ? 0 : system.own()[k][neuron];
        }
        return Evaluator.of(variables, parameters, system.subs(), system.order(), 0, system.dtMs());
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] potential = state.neuron(0);
        double[] input = currents.nowPa();
        int[] refractory = state.refractorySteps();
        double[] before = state.scratch().clampedMv();
        if (looksBack) {
            System.arraycopy(potential, from, before, from, to - from);
        }
        receptors.addCurrent(from, to, potential, state.receptor(), arrivals, input);
        if (scratch != null) {
            state.scratch().advance(from, to, currents, spikes);
        } else {
            double[] next = currents.nextPa();
            if (currents.lookAhead()) {
                receptors.addCurrent(from, to, potential, state.receptor(), arrivals, next);
            }
            code.advance(from, to, state.neuron(), system.own(), input, refractory, next);
        }
        receptors.advance(from, to, potential, refractory, state.receptor(), arrivals);
        if (jumps != null && jumps.testFirst()) {
            jumpBetween(jumps, from, to, state, arrivals, input, spikes);
            return;
        }
        if (jumps != null) {
            jumps.add(from, to, system, state.neuron(), arrivals, refractory);
        }
        code.fire(from, to, state.neuron(), system.own(), input, refractory, before, spikes);
    }

    /**
     * Lets variables jump after the threshold was tested and before those that fire are reset, so
     * that a reset has the last word on what it sets. A step of refractory times is over after the
     * jumps.
     */
    private void jumpBetween(
            Jumps jumps,
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            double[] input,
            SpikeSink spikes) {
        double[][] variables = state.neuron();
        int[] refractory = state.refractorySteps();
        double[] before = state.scratch().clampedMv();
        int next = from;
        while (next < to) {
            int firing = code.test(next, to, variables, system.own(), input, refractory, before);
            int end = Math.min(firing + 1, to);
            jumps.add(next, end, system, variables, arrivals, refractory);
            countDown(next, firing, refractory);
            code.reset(firing, end, variables, system.own(), input, refractory, before, spikes);
            next = end;
        }
    }

    private static void countDown(int from, int to, int[] refractory) {
        for (int i = from; i < to; i++) {
            refractory[i] -= refractory[i] > 0 ? 1 : 0;
        }
    }
}
