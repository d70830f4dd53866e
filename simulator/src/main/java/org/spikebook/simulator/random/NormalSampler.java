package org.spikebook.simulator.random;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;

/**
 * Standard normal numbers by the ziggurat method (Marsaglia and Tsang 2000,
 * doi:10.18637/jss.v005.i08) with 128 layers in the form of Doornik 2005: layer and place come from
 * separate bits of one output; only about 1 in 40 numbers needs more. Stateless and safe for use by
 * several threads.
 */
public final class NormalSampler {

    private static final int LAYERS = 128;
    private static final double BASE_EDGE = 3.442619855899;
    private static final double LAYER_AREA = 9.91256303526217e-3;
    private static final int PLACE_SHIFT = 11;
    private static final double UNIT_52 = 0x1p-52;

    private static final double[] EDGE = edges();
    private static final double[] HEIGHT = Arrays.stream(EDGE).map(NormalDensity::at).toArray();
    private static final double[] RATIO = ratios();

    private NormalSampler() {}

    /** One number; uses one output of the stream, rarely more. */
    public static double next(SplitMix64 stream) {
        while (true) {
            long bits = stream.nextLong();
            int layer = (int) bits & (LAYERS - 1);
            double place = (bits >> PLACE_SHIFT) * UNIT_52;
            if (Math.abs(place) < RATIO[layer]) {
                return place * EDGE[layer];
            }
            if (layer == 0) {
                return tail(stream, place < 0);
            }
            double x = place * EDGE[layer];
            double outer = HEIGHT[layer];
            double inner = HEIGHT[layer + 1];
            double y = outer + stream.nextDouble() * (inner - outer);
            if (NormalDensity.isAbove(y, x, EDGE[layer], outer)) {
                return x;
            }
        }
    }

    /** Beyond the base layer's edge (Marsaglia 1964). */
    private static double tail(SplitMix64 stream, boolean negative) {
        double x;
        double y;
        do {
            x = ExactMath.log(1 - stream.nextDouble()) / BASE_EDGE;
            y = ExactMath.log(1 - stream.nextDouble());
        } while (-2 * y < x * x);
        return negative ? x - BASE_EDGE : BASE_EDGE - x;
    }

    private static double[] edges() {
        double[] edge = new double[LAYERS + 1];
        double height = NormalDensity.at(BASE_EDGE);
        edge[0] = LAYER_AREA / height;
        edge[1] = BASE_EDGE;
        for (int i = 2; i < LAYERS; i++) {
            edge[i] = Math.sqrt(-2 * ExactMath.log(LAYER_AREA / edge[i - 1] + height));
            height = NormalDensity.at(edge[i]);
        }
        return edge;
    }

    private static double[] ratios() {
        double[] ratio = new double[LAYERS];
        for (int i = 0; i < LAYERS; i++) {
            ratio[i] = EDGE[i + 1] / EDGE[i];
        }
        return ratio;
    }
}
