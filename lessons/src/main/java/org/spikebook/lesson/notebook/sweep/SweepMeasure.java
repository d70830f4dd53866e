package org.spikebook.lesson.notebook.sweep;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a sweep measures of each run; the names are those of the checks that judge the same, but for
 * the two currents, which {@code synapticCurrent} judges.
 */
public enum SweepMeasure {
    POPULATION_RATE("populationRate", "Hz"),
    INTERVAL_CV("intervalCv", ""),
    FANO_FACTOR("fanoFactor", ""),
    SYNCHRONY("synchrony", ""),
    SPIKE_COUNT("spikeCount", ""),
    MEAN_POTENTIAL("meanPotential", "mV"),
    EXCITATORY_CURRENT("excitatoryCurrent", "pA"),
    INHIBITORY_CURRENT("inhibitoryCurrent", "pA"),
    LEARNED_WEIGHT("learnedWeight", "");

    private final String type;
    private final String unit;

    SweepMeasure(String type, String unit) {
        this.type = type;
        this.unit = unit;
    }

    /** Its name in files. */
    public String type() {
        return type;
    }

    /** Unit of its values; empty for none, and for weights, whose receptors have one. */
    public String unit() {
        return unit;
    }

    /** Whether it is of a projection with plasticity; otherwise it is of a population. */
    public boolean isOfProjection() {
        return this == LEARNED_WEIGHT;
    }

    /** The one of a name. */
    public static Optional<SweepMeasure> find(String type) {
        return Arrays.stream(values()).filter(measure -> measure.type.equals(type)).findFirst();
    }
}
