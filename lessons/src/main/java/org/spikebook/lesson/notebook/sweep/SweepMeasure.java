package org.spikebook.lesson.notebook.sweep;

import java.util.Arrays;
import java.util.List;
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
    LEARNED_WEIGHT("learnedWeight", ""),
    TEST_ACCURACY("testAccuracy", "%"),
    HIDDEN_SPIKES("hiddenSpikes", ""),
    CHIP_ACCURACY("chipAccuracy", "%"),
    ENERGY_PER_INFERENCE("energyPerInference", "nJ");

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

    /** Whether a network is trained for it; otherwise it is run. */
    public boolean isOfTraining() {
        return this == TEST_ACCURACY || this == HIDDEN_SPIKES || isOnChip();
    }

    /** Whether the trained network is put on a chip for it. */
    public boolean isOnChip() {
        return this == CHIP_ACCURACY || this == ENERGY_PER_INFERENCE;
    }

    /** Those that a run of a network gives. */
    public static List<SweepMeasure> ofRuns() {
        return Arrays.stream(values()).filter(measure -> !measure.isOfTraining()).toList();
    }

    /** Those that a training of a network gives. */
    public static List<SweepMeasure> ofTrainings() {
        return Arrays.stream(values()).filter(SweepMeasure::isOfTraining).toList();
    }

    /** What is thrown where only runs of networks are measured. */
    public IllegalStateException notOfARun() {
        return new IllegalStateException(type + " is not measured in a run");
    }

    /** The one of a name. */
    public static Optional<SweepMeasure> find(String type) {
        return Arrays.stream(values()).filter(measure -> measure.type.equals(type)).findFirst();
    }
}
