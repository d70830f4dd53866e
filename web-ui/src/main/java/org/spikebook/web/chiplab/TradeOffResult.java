package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * What settings of a chip gave.
 *
 * @param cellHash as in the payload
 * @param dataHash of the data that the network was trained on; none where no network was found, and
 *     in results of earlier versions
 * @param problems why there is nothing; empty if there is something
 * @param rows settings that could be run, in the order in which they were
 * @param file all of it as JSON, {@code spikebook/trade-off/1}
 */
public record TradeOffResult(
        String cellHash,
        @Nullable String dataHash,
        List<Problem> problems,
        List<TradeOffRow> rows,
        String file)
        implements ChipJobResult {

    public TradeOffResult {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }
}
