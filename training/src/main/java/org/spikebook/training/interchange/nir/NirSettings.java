package org.spikebook.training.interchange.nir;

import org.spikebook.training.dataset.DatasetInfo;

import java.util.Optional;

/**
 * How a file is to be read.
 *
 * @param dialect of the framework that wrote it
 * @param dtMs time step here; what is usual for the dialect where it is empty
 * @param step time step of the file, where it is not the usual one
 * @param subtracts whether a reset subtracts the threshold; as usual for the dialect where it is
 *     empty
 * @param dataset shown by the input, which fires at random where it is empty
 */
public record NirSettings(
        NirDialect dialect,
        Optional<Double> dtMs,
        Optional<Double> step,
        Optional<Boolean> subtracts,
        Optional<DatasetInfo> dataset) {

    /** A file read as is usual for a dialect. */
    public static NirSettings of(NirDialect dialect) {
        return new NirSettings(
                dialect, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NirSettings withDtMs(double changed) {
        return new NirSettings(dialect, Optional.of(changed), step, subtracts, dataset);
    }

    public NirSettings withStep(double changed) {
        return new NirSettings(dialect, dtMs, Optional.of(changed), subtracts, dataset);
    }

    public NirSettings withDataset(DatasetInfo changed) {
        return new NirSettings(dialect, dtMs, step, subtracts, Optional.of(changed));
    }

    public NirSettings withSubtracts(boolean changed) {
        return new NirSettings(dialect, dtMs, step, Optional.of(changed), dataset);
    }

    /** Whether its neurons may fire several spikes within a step, which ours never do. */
    boolean firesSeveral() {
        return dialect.firesSeveral() && subtracts.orElse(dialect.subtracts());
    }

    Stepping stepping() {
        double lengthMs = dtMs.orElse(dialect.usualDtMs());
        return new Stepping(dialect.euler(), step.orElse(dialect.usualStep(lengthMs)), lengthMs);
    }
}
