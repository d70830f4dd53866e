package org.spikebook.hardware.quantization.integer;

import java.util.Arrays;

/**
 * A group of Loihi 1 compartments and their state. One step is
 *
 * <ol>
 *   <li>u ← wrap(decay(u, du + 1) + arrivals)
 *   <li>v ← saturate(decay(v, dv) + u + bias); 0 while refractory
 *   <li>fires if v &gt; vth · 64; then v ← 0 and the refractory countdown starts at the delay
 *   <li>the countdown falls by 1 at the end of the step, so that a delay of 1 has no dead step
 * </ol>
 *
 * <p>While refractory v stays 0 and u continues, as in nengo-loihi (Brian2Loihi holds v instead,
 * and Lava has no bit-accurate refractory neuron). Not safe for use by several threads.
 */
public final class LoihiNeurons implements CoreNeurons {

    private final int size;
    private final int[] uDecay;
    private final int[] vDecay;
    private final int[] threshold;
    private final int[] bias;
    private final int[] refractory;
    private final boolean everRefractory;
    private final int[] u;
    private final int[] v;
    private final int[] countdown;

    /** Neurons at rest. */
    public LoihiNeurons(LoihiRegisters registers) {
        size = registers.size();
        uDecay = Arrays.stream(registers.du()).map(d -> d + 1).toArray();
        vDecay = registers.dv();
        threshold =
                Arrays.stream(registers.vth()).map(t -> t << WeightFormat.STATE_SHIFT).toArray();
        bias = new int[size];
        Arrays.setAll(bias, i -> registers.biasMant()[i] << registers.biasExp()[i]);
        refractory = registers.refractory();
        everRefractory = Arrays.stream(refractory).anyMatch(r -> r > 1);
        u = new int[size];
        v = new int[size];
        countdown = new int[size];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void rest(int from, int to) {
        Arrays.fill(u, from, to, 0);
        Arrays.fill(v, from, to, 0);
        Arrays.fill(countdown, from, to, 0);
    }

    /** Sets u and v to 0 and leaves the refractory countdown alone. */
    public void clearPotentials() {
        Arrays.fill(u, 0);
        Arrays.fill(v, 0);
    }

    @Override
    public int step(int[] arrivals, int[] fired) {
        integrate(arrivals);
        if (everRefractory) {
            holdRefractory();
        }
        return fire(fired);
    }

    private void integrate(int[] arrivals) {
        for (int i = 0; i < size; i++) {
            int current =
                    LoihiArithmetic.wrap(LoihiArithmetic.decay(u[i], uDecay[i]) + arrivals[i]);
            u[i] = current;
            v[i] =
                    LoihiArithmetic.saturate(
                            LoihiArithmetic.decay(v[i], vDecay[i]) + current + bias[i]);
        }
    }

    private void holdRefractory() {
        for (int i = 0; i < size; i++) {
            if (countdown[i] > 0) {
                v[i] = 0;
                countdown[i]--;
            }
        }
    }

    private int fire(int[] fired) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (v[i] > threshold[i]) {
                fired[count++] = i;
                reset(i);
            }
        }
        return count;
    }

    /**
     * Lets neurons fire downwards, after a step.
     *
     * @param lower v below which each fires
     * @param fired overwritten with their indices, ascending
     * @return how many fired
     */
    public int fireBelow(int[] lower, int[] fired) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (v[i] < lower[i]) {
                fired[count++] = i;
                reset(i);
            }
        }
        return count;
    }

    private void reset(int neuron) {
        v[neuron] = 0;
        countdown[neuron] = refractory[neuron] - 1;
    }

    @Override
    public int v(int neuron) {
        return v[neuron];
    }

    @Override
    public int u(int neuron) {
        return u[neuron];
    }

    /** The currents after the last step. */
    public int[] uCopy() {
        return u.clone();
    }

    /** The membranes after the last step. */
    public int[] vCopy() {
        return v.clone();
    }
}
