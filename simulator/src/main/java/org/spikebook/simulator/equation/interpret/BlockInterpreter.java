package org.spikebook.simulator.equation.interpret;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.equation.check.BoundSystem;
import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.Term;
import org.spikebook.simulator.equation.codegen.EquationCode;
import org.spikebook.simulator.equation.codegen.Integrator;
import org.spikebook.simulator.equation.codegen.StepTerms;
import org.spikebook.simulator.model.SpikeSink;

import java.util.List;

/**
 * Runs equations where no bytecode can be made, in a browser: block by block, with the operations
 * of {@code AdvanceWriter} and {@code FireWriter} in their order, so that the bits are the same.
 * Not safe for use by several threads.
 */
public final class BlockInterpreter implements EquationCode {

    private final BoundSystem system;
    private final Integrator integrator;
    private final double h;
    private final Block block;
    private final BlockTerms terms;

    /** By variable: its value after a step, or its slope. */
    private final Operand[] nexts;

    private final int[][] subsOfNext;
    private final int[] subsOfAll;
    private final @Nullable BlockTest threshold;
    private final int[] subsOfThreshold;
    private final Operand[] resets;
    private final int[][] subsOfReset;
    private final double[][][] stages;
    private final double[][] moved;

    public BlockInterpreter(BoundSystem system, Integrator integrator) {
        this.system = system;
        this.integrator = integrator;
        this.h = system.dtMs();
        this.block = new Block(system.size());
        this.terms = new BlockTerms(system.subs());
        List<Term> steps = new StepTerms(system).of(integrator);
        this.nexts = steps.stream().map(terms::operand).toArray(Operand[]::new);
        this.subsOfNext = steps.stream().map(this::subsOf).toArray(int[][]::new);
        this.subsOfAll = subsOf(steps, List.of());
        this.threshold = system.threshold().map(terms::test).orElse(null);
        this.subsOfThreshold = subsOf(List.of(), system.threshold().stream().toList());
        List<Term> assigned =
                system.reset().stream().map(EquationSystem.Assignment::value).toList();
        this.resets = assigned.stream().map(terms::operand).toArray(Operand[]::new);
        this.subsOfReset = assigned.stream().map(this::subsOf).toArray(int[][]::new);
        this.stages = new double[4][system.size()][Block.MOST];
        this.moved = new double[system.size()][Block.MOST];
    }

    private int[] subsOf(Term term) {
        return subsOf(List.of(term), List.of());
    }

    private int[] subsOf(List<Term> needing, List<Condition> conditions) {
        return system.needed(needing, conditions).stream().mapToInt(k -> k).toArray();
    }

    @Override
    public void advance(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] next) {
        for (int first = from; first < to; first += Block.MOST) {
            block.open(state, own, input, refractory);
            block.lookAt(first, Math.min(Block.MOST, to - first));
            advanceBlock(next);
        }
    }

    private void advanceBlock(double[] nextInput) {
        switch (integrator) {
            case EXACT -> {}
            case EULER, EXPONENTIAL_EULER -> write(stage(0, false));
            case RKF45 -> write(stage(0, true));
            case SEQUENTIAL_EULER -> oneByOne(1);
            case HALF_STEPS -> oneByOne(2);
            case RK2 -> midpoint();
            case RK4, RK4_SAMPLED -> rungeKutta(nextInput);
        }
    }

    /** New values or slopes of all variables from what they are now. */
    private double[][] stage(int number, boolean isOfSlopes) {
        double[][] values = stages[number];
        terms.compute(subsOfAll, block);
        for (int k = 0; k < values.length; k++) {
            copy(nexts[k], values[k]);
            hold(k, values[k], isOfSlopes);
        }
        return values;
    }

    private void copy(Operand operand, double[] into) {
        double[] values = operand.values(block);
        System.arraycopy(values, operand.start(block), into, 0, block.size());
    }

    /** In the refractory period, some variables stand still. */
    private void hold(int k, double[] values, boolean isSlope) {
        if (system.isHeld(k)) {
            double[] before = block.state(k);
            for (int i = 0; i < block.size(); i++) {
                if (block.isRefractory(i)) {
                    values[i] = isSlope ? 0 : before[block.from() + i];
                }
            }
        }
    }

    private void write(double[][] values) {
        for (int k = 0; k < values.length; k++) {
            System.arraycopy(values[k], 0, block.state(k), block.from(), block.size());
        }
    }

    /** The next variable with the new values of those before. */
    private void oneByOne(int stepsOfFirst) {
        double[] values = stages[0][0];
        for (int k = 0; k < nexts.length; k++) {
            for (int part = 0; part < (k == 0 ? stepsOfFirst : 1); part++) {
                terms.compute(subsOfNext[k], block);
                copy(nexts[k], values);
                hold(k, values, false);
                System.arraycopy(values, 0, block.state(k), block.from(), block.size());
            }
        }
    }

    private void midpoint() {
        moveBy(h / 2, stage(0, true));
        double[][] slopes = stage(1, true);
        for (int k = 0; k < slopes.length; k++) {
            double[] state = block.state(k);
            for (int i = 0; i < block.size(); i++) {
                slopes[k][i] = state[block.from() + i] + h * slopes[k][i];
            }
        }
        write(slopes);
    }

    private void rungeKutta(double[] nextInput) {
        double[][] k1 = stage(0, true);
        moveBy(h / 2, k1);
        double[][] k2 = stage(1, true);
        moveBy(h / 2, k2);
        double[][] k3 = stage(2, true);
        moveBy(h, k3);
        if (integrator == Integrator.RK4_SAMPLED) {
            block.setInput(nextInput);
        }
        double[][] k4 = stage(3, true);
        for (int k = 0; k < k4.length; k++) {
            double[] state = block.state(k);
            for (int i = 0; i < block.size(); i++) {
                double sum = k1[k][i] + 2.0 * k2[k][i] + 2.0 * k3[k][i] + k4[k][i];
                k4[k][i] = state[block.from() + i] + h / 6 * sum;
            }
        }
        write(k4);
    }

    private void moveBy(double length, double[][] slopes) {
        for (int k = 0; k < slopes.length; k++) {
            double[] state = block.state(k);
            for (int i = 0; i < block.size(); i++) {
                moved[k][i] = state[block.from() + i] + length * slopes[k][i];
            }
            block.move(k, moved[k]);
        }
    }

    @Override
    public void fire(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before,
            SpikeSink spikes) {
        open(state, own, input, refractory, before);
        for (int first = from; first < to && threshold != null; first += Block.MOST) {
            int end = Math.min(first + Block.MOST, to);
            boolean[] fires = crossings(threshold, first, end);
            for (int i = first; i < end; i++) {
                if (isRefractory(refractory, i)) {
                    refractory[i]--;
                } else if (fires[i - first]) {
                    startRefractory(refractory, i);
                    reset(i, spikes);
                }
            }
        }
    }

    @Override
    public int test(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before) {
        open(state, own, input, refractory, before);
        for (int first = from; first < to && threshold != null; first += Block.MOST) {
            int end = Math.min(first + Block.MOST, to);
            boolean[] fires = crossings(threshold, first, end);
            for (int i = first; i < end; i++) {
                if (fires[i - first] && !isRefractory(refractory, i)) {
                    startRefractory(refractory, i);
                    return i;
                }
            }
        }
        return to;
    }

    @Override
    public void reset(
            int from,
            int to,
            double[][] state,
            double[][] own,
            double[] input,
            int[] refractory,
            double[] before,
            SpikeSink spikes) {
        open(state, own, input, refractory, before);
        for (int i = from; i < to; i++) {
            reset(i, spikes);
        }
    }

    private void open(
            double[][] state, double[][] own, double[] input, int[] refractory, double[] before) {
        block.open(state, own, input, refractory);
        block.setBefore(before);
    }

    private boolean[] crossings(BlockTest test, int from, int to) {
        block.lookAt(from, to - from);
        terms.compute(subsOfThreshold, block);
        return test.holds(block);
    }

    private boolean isRefractory(int[] refractory, int neuron) {
        return system.refractorySteps() > 0 && refractory[neuron] > 0;
    }

    private void startRefractory(int[] refractory, int neuron) {
        if (system.refractorySteps() > 0) {
            refractory[neuron] = system.refractorySteps();
        }
    }

    private void reset(int neuron, SpikeSink spikes) {
        block.lookAt(neuron, 1);
        for (int k = 0; k < resets.length; k++) {
            terms.compute(subsOfReset[k], block);
            double value = resets[k].values(block)[resets[k].start(block)];
            block.state(system.reset().get(k).variable())[neuron] = value;
        }
        spikes.spike(neuron);
    }
}
