package org.spikebook.simulator.model.stimulus;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.random.NormalLines;
import org.spikebook.simulator.random.StreamKey;

import java.util.List;

/**
 * A noisy current with a memory, {@code dI = (μ - I) dt / τ + σ √(2/τ) dW}, stationary from the
 * first step on: normally distributed with mean μ and standard deviation σ, its autocovariance
 * {@code σ² e^(-|lag| / τ)}. The update is exact for any step (Gillespie 1996,
 * doi:10.1103/PhysRevE.54.2084). Each line has a noise of its own.
 */
public final class OrnsteinUhlenbeckCurrent implements CurrentStimulus {

    static final String TYPE = "ornsteinUhlenbeckCurrent";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                real("meanPa", "\\mu", Unit.PICOAMPERE, 0).between(-1e6, 1e6).step(10),
                real("sdPa", "\\sigma", Unit.PICOAMPERE, 100).between(0, 1e6).step(10),
                real("tauMs", "\\tau", Unit.MILLISECOND, 5).above(0, 1e6));
    }

    @Override
    public CurrentGenerator generator(StimulusSetup setup) {
        double perTau = -setup.dtMs() / setup.number("tauMs");
        return new Generator(
                setup.number("meanPa"),
                setup.number("sdPa"),
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
