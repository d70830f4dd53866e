package org.spikebook.hardware.quantization.integer;

import org.spikebook.simulator.random.SplitMix64;

import java.util.List;

/**
 * A group of TrueNorth neurons and their state. One tick is
 *
 * <ol>
 *   <li>V ← V + Σ S of the axons that spike, kept within 20 bits
 *   <li>V ← V + λ, or V + sgn(V) λ, which stops at 0
 *   <li>fires if V ≥ α; then V ← R, V − α or V
 *   <li>else, if V &lt; −β: V ← −β, or −R, V + β or V
 * </ol>
 *
 * <p>Source: Cassidy et al. 2013, doi:10.1109/IJCNN.2013.6707077. With a threshold mask or a
 * stochastic leak the random numbers are those of Spikebook and not the chip's: such runs are not
 * bit-exact. Not safe for use by several threads.
 */
public final class TrueNorthNeurons implements CoreNeurons {

    /** V is a signed number of 20 bits. */
    public static final int GREATEST = (1 << 19) - 1;

    private static final int LEAST = -(1 << 19);
    private static final int DRAW = 256;

    private final TrueNorthCell[] cells;
    private final int[] v;
    private final long seed;
    private SplitMix64 random;

    /** Neurons at rest. */
    public TrueNorthNeurons(List<TrueNorthCell> cells) {
        this(cells, 0);
    }

    /**
     * Neurons at rest.
     *
     * @param seed of thresholds and leaks that are drawn
     */
    public TrueNorthNeurons(List<TrueNorthCell> cells, long seed) {
        this.cells = cells.toArray(TrueNorthCell[]::new);
        this.v = new int[this.cells.length];
        this.seed = seed;
        this.random = new SplitMix64(seed);
        clear();
    }

    @Override
    public int size() {
        return v.length;
    }

    @Override
    public void clear() {
        rest(0, v.length);
        random = new SplitMix64(seed);
    }

    @Override
    public void rest(int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = cells[i].initialPotential();
        }
    }

    @Override
    public int step(int[] arrivals, int[] fired) {
        int count = 0;
        for (int i = 0; i < v.length; i++) {
            TrueNorthCell cell = cells[i];
            int potential = leak(cell.leak(), clamp(v[i] + arrivals[i]));
            int mask = cell.threshold().mask();
            int noise = mask == 0 ? 0 : (int) (random.nextLong() >>> 32) & mask;
            if (potential >= cell.threshold().positive() + noise) {
                fired[count++] = i;
                v[i] = afterSpike(cell, potential, noise);
            } else {
                v[i] = floored(cell, potential, noise);
            }
        }
        return count;
    }

    private static int clamp(int potential) {
        return Math.min(Math.max(potential, LEAST), GREATEST);
    }

    private int leak(TrueNorthCell.Leak leak, int potential) {
        int perTick = leak.stochastic() ? drawn(leak.perTick(), random) : leak.perTick();
        if (!leak.followsSign()) {
            return clamp(potential + perTick);
        }
        int leaked = potential + Integer.signum(potential) * perTick;
        return (leaked ^ potential) < 0 ? 0 : clamp(leaked);
    }

    /** The sign of {@code weight} with probability |weight|/256, else 0. */
    public static int drawn(int weight, SplitMix64 random) {
        return random.nextInt(DRAW) < Math.abs(weight) ? Integer.signum(weight) : 0;
    }

    private static int afterSpike(TrueNorthCell cell, int potential, int noise) {
        return switch (cell.reset().mode()) {
            case VALUE -> cell.reset().potential();
            case SUBTRACT -> potential - cell.threshold().positive() - noise;
            case NONE -> potential;
        };
    }

    private static int floored(TrueNorthCell cell, int potential, int noise) {
        TrueNorthCell.Threshold threshold = cell.threshold();
        if (threshold.saturates()) {
            return Math.max(potential, -threshold.negative());
        }
        if (potential >= -(threshold.negative() + noise)) {
            return potential;
        }
        return switch (cell.reset().mode()) {
            case VALUE -> -cell.reset().potential();
            case SUBTRACT -> potential + threshold.negative() + noise;
            case NONE -> potential;
        };
    }

    @Override
    public int v(int neuron) {
        return v[neuron];
    }

    /** V after the last tick. */
    public int[] vCopy() {
        return v.clone();
    }
}
