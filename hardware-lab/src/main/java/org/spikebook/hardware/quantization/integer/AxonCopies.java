package org.spikebook.hardware.quantization.integer;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights of a few bits on a chip whose synapses are single bits: each source comes in on up to
 * {@code bits} axons, one of each type, and a neuron gives the types weights that are powers of
 * two, so that the axons it is joined to add up to the weight. With both signs the last type weighs
 * -(2^(bits-1) - 1): two axons make -1, 0 and 1, four make -7 to 7.
 *
 * <p>Source: the trinary weights of two axon copies are those of Esser et al. 2016,
 * doi:10.1073/pnas.1604850113; more types extend the idea.
 *
 * @param bits number of axon types in use, 1 to 4
 * @param unit what a weight of 1 adds to V
 */
public record AxonCopies(int bits, SignMode sign, int unit) implements RoundingFormat {

    /** Axon types of a core. */
    public static final int TYPES = 4;

    /** Greatest magnitude of a neuron's weight for a type, which has nine bits. */
    public static final int GREATEST_WEIGHT = 255;

    public AxonCopies {
        if (bits < 1 || bits > TYPES || bits == 1 && sign == SignMode.MIXED) {
            throw new IllegalArgumentException(bits + " axon types, " + sign);
        }
    }

    /** Greatest magnitude of a weight, in units. */
    public int fullScale() {
        return sign == SignMode.MIXED ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
    }

    /** What one axon of a type adds, in units. */
    public int ofType(int type) {
        return switch (sign) {
            case MIXED -> type == bits - 1 ? -fullScale() : 1 << type;
            case EXCITATORY -> 1 << type;
            case INHIBITORY -> -(1 << type);
        };
    }

    /** The weights that a neuron gives the types, in steps of V; unused types weigh 0. */
    public List<Integer> typeWeights() {
        List<Integer> weights = new ArrayList<>();
        for (int type = 0; type < TYPES; type++) {
            weights.add(type < bits ? unit * ofType(type) : 0);
        }
        return weights;
    }

    /** The largest even unit with which all weights of types fit their nine bits. */
    public static int greatestUnit(int bits, SignMode sign) {
        AxonCopies plain = new AxonCopies(bits, sign, 1);
        int largest = 1;
        for (int type = 0; type < bits; type++) {
            largest = Math.max(largest, Math.abs(plain.ofType(type)));
        }
        return GREATEST_WEIGHT / largest & ~1;
    }

    /** Whether a weight joins the neuron to the source's axon of a type. */
    public boolean uses(int mantissa, int type) {
        boolean negative = sign == SignMode.MIXED && mantissa < 0;
        if (sign == SignMode.MIXED && type == bits - 1) {
            return negative;
        }
        int pattern = negative ? mantissa + fullScale() : Math.abs(mantissa);
        return (pattern >> type & 1) == 1;
    }

    @Override
    public int nearest(double weight) {
        int least = sign == SignMode.EXCITATORY ? 0 : -fullScale();
        int greatest = sign == SignMode.INHIBITORY ? 0 : fullScale();
        return (int) Math.clamp(Math.rint(weight), least, greatest);
    }

    @Override
    public int grain() {
        return 1;
    }

    @Override
    public double effectiveUnit() {
        return unit;
    }

    @Override
    public int effective(int mantissa) {
        return mantissa * unit;
    }
}
