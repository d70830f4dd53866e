package org.spikebook.engine;

/** Two exponentially decaying traces of each neuron's spikes, a fast one and a slow one. */
final class SpikeTraces {

    private final double[] fast;
    private final double[] slow;
    private final double fastDecay;
    private final double slowDecay;

    SpikeTraces(int size, double fastDecay, double slowDecay) {
        this.fast = new double[size];
        this.slow = new double[size];
        this.fastDecay = fastDecay;
        this.slowDecay = slowDecay;
    }

    void decay() {
        for (int i = 0; i < fast.length; i++) {
            fast[i] *= fastDecay;
            slow[i] *= slowDecay;
        }
    }

    void spike(int neuron) {
        fast[neuron]++;
        slow[neuron]++;
    }

    double fast(int neuron) {
        return fast[neuron];
    }

    double slow(int neuron) {
        return slow[neuron];
    }

    void archive(Archive archive) {
        archive.doubles(fast);
        archive.doubles(slow);
    }
}
