package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;

import java.util.List;

/**
 * How a chip job ended.
 *
 * @param cellHash as in the payload
 * @param dataHash of the data that the network was trained on; none where no network was found, and
 *     in results of earlier versions
 * @param problems why the network does not fit the chip; empty if it does
 * @param report what it did there, if it fits
 */
public record ChipResult(
        String cellHash,
        @Nullable String dataHash,
        List<Problem> problems,
        @Nullable ChipReport report)
        implements ChipJobResult {

    public ChipResult {
        problems = List.copyOf(problems);
    }

    /** Earlier versions showed a controller single states; what it does now is not known then. */
    @Override
    public boolean isOf(String cellHash, TrainedNetwork network) {
        return ChipJobResult.super.isOf(cellHash, network)
                && (report == null
                        || ClosedLoop.isFor(network) == (report.accuracy().control() != null));
    }
}
