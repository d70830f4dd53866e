package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.SpikeLog;

import java.util.Arrays;
import java.util.Optional;

/** LIF neurons in double precision, in mV and pA. */
final class ExactLif implements ExactLayer {

    private final LifConstants lif;
    private final Optional<CurrentConstants> currents;
    private final double[] v;
    private final double[] excPa;
    private final double[] inhPa;
    private final int[] refractory;

    ExactLif(int size, LifConstants lif) {
        this.lif = lif;
        this.currents = lif.currents();
        this.v = new double[size];
        this.excPa = new double[size];
        this.inhPa = new double[size];
        this.refractory = new int[size];
        Arrays.fill(v, lif.vInitialMv());
    }

    @Override
    public boolean hasTwoChannels() {
        return currents.isPresent();
    }

    @Override
    public void step(double[] positive, double[] negative, SpikeLog spikes) {
        for (int i = 0; i < v.length; i++) {
            double u = moved(i, positive[i], negative[i]);
            if (refractory[i] > 0) {
                refractory[i]--;
            } else if (settle(i, u)) {
                spikes.add(i);
            }
        }
    }

    /** The potential before the threshold; the currents continue. */
    private double moved(int i, double positive, double negative) {
        if (currents.isEmpty()) {
            return lif.vRestMv()
                    + (lif.decay() * (v[i] - lif.vRestMv()) + lif.driveMv())
                    + positive;
        }
        CurrentConstants c = currents.get();
        double u =
                lif.vRestMv()
                        + (lif.decay() * (v[i] - lif.vRestMv())
                                + c.mvPerExcPa() * excPa[i]
                                + c.mvPerInhPa() * inhPa[i]
                                + lif.driveMv());
        excPa[i] = excPa[i] * c.excDecay() + positive;
        inhPa[i] = inhPa[i] * c.inhDecay() + negative;
        return u;
    }

    private boolean settle(int i, double u) {
        boolean spikes = lif.exceeded() ? u > lif.vThresholdMv() : u >= lif.vThresholdMv();
        if (spikes) {
            refractory[i] = lif.refractorySteps();
            v[i] = lif.subtract() ? u - lif.subtractedMv() : lif.vResetMv();
        } else {
            v[i] = u;
        }
        return spikes;
    }

    @Override
    public double[] potentials() {
        return v.clone();
    }
}
