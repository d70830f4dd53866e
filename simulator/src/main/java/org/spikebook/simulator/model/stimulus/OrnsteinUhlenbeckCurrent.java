package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.NormalLines;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;
import java.util.stream.Stream;

/**
 * A noisy current with a memory, {@code dI = (μ - I) dt / τ + σ √(2/τ) dW}, stationary from the
 * first step on: normally distributed with mean μ and standard deviation σ, its autocovariance
 * {@code σ² e^(-|lag| / τ)}. The update is exact for any step (Gillespie 1996,
 * doi:10.1103/PhysRevE.54.2084). Each line has a noise of its own.
 */
public final class OrnsteinUhlenbeckCurrent implements CurrentStimulus {

    public static final String TYPE = "ornsteinUhlenbeckCurrent";

    private static final String TAU = "tauMs";

    /**
     * What its generator and exporters read.
     *
     * @param tauMs for how long it remembers, above 0 ms
     */
    public record Parameters(NoiseCurrent.Parameters noise, double tauMs) {

        /** Those of a stimulus of this type. */
        public static Parameters of(ParameterValues values) {
            return new Parameters(NoiseCurrent.Parameters.of(values), values.number(TAU));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return Stream.concat(
                        NoiseCurrent.Parameters.describe().stream(),
                        Stream.of(real(TAU, "\\tau", Unit.MILLISECOND, 5).above(0, 1e6)))
                .toList();
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        Parameters parameters = Parameters.of(setup.values());
        double perTau = -setup.dtMs() / parameters.tauMs();
        return new Generator(
                parameters.noise().meanPa(),
                parameters.noise().sdPa(),
                ExactMath.exp(perTau),
                Math.sqrt(-ExactMath.expm1(2 * perTau)),
                setup.key());
    }

    /**
     * Fresh numbers for all lines first, then what is kept of the step before.
     *
     * @param decay {@code e^(-h/τ)}
     * @param fresh {@code √(1 - e^(-2h/τ))}, the part of the deviation that is drawn again
     */
    private record Generator(double meanPa, double sdPa, double decay, double fresh, StreamKey key)
            implements CurrentGenerator {

        @Override
        public void currents(
                int step, int from, int to, double[] previousPa, double[] linesPa, long[] scratch) {
            NormalLines.fill(key.with(step), from, to, linesPa, scratch);
            double kept = step == 0 ? 0 : decay;
            double drawnPa = step == 0 ? sdPa : sdPa * fresh;
            for (int line = from; line < to; line++) {
                linesPa[line] =
                        meanPa + kept * (previousPa[line] - meanPa) + drawnPa * linesPa[line];
            }
        }
    }
}
