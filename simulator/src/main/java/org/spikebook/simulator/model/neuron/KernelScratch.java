package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.SpikeSink;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Memory of a population's kernel that is not part of its state: what a step notes for its own
 * later parts, and what saves work in the next one. Nothing of it is saved or restored.
 */
public final class KernelScratch {

    private final double[] clampedMv;
    private final RestingRanges restingInhibition;
    private final boolean[] moved;
    private boolean exposed;
    private ScratchPool pool =
            new ScratchPool(() -> {
                throw new IllegalStateException("no kernel reserved scratch memory");
            });

    KernelScratch(int size) {
        this.clampedMv = new double[size];
        this.restingInhibition = new RestingRanges(size);
        this.moved = new boolean[size];
    }

    /** Potentials that stand still in a step, or stood before it; by neuron, not a copy. */
    public double[] clampedMv() {
        return clampedMv;
    }

    /** Where no inhibitory current flows, for kernels that have one. */
    public RestingRanges restingInhibition() {
        return restingInhibition;
    }

    /**
     * Notes that a kernel moves a range of neurons, which is known by its first one.
     *
     * @return whether it has moved it before, and the variables were changed by kernels only since
     */
    public boolean movesAgain(int from) {
        boolean again = moved[from] && !exposed;
        moved[from] = true;
        return again;
    }

    /** Lets a kernel have memory for a neuron at hand, made by need for each thread. */
    public void provide(Supplier<? extends StepScratch> another) {
        pool = new ScratchPool(another);
    }

    /** Lets neurons be advanced with memory that the kernel provided. */
    public void advance(int from, int to, Currents currents, SpikeSink spikes) {
        pool.advance(from, to, currents, spikes);
    }

    /** From now on, others may change the variables at any time between two steps. */
    public void expose() {
        exposed = true;
    }

    /** Whether a kernel must not rely on what it knows of the variables. */
    public boolean isExposed() {
        return exposed;
    }

    /** To be called after others than the kernel have changed the state. */
    void forget() {
        restingInhibition.forget();
        Arrays.fill(moved, false);
    }
}
