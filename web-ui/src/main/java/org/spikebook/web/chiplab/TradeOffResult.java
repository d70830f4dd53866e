package org.spikebook.web.chiplab;

import org.spikebook.parameter.Problem;

import java.util.List;

/**
 * What settings of a chip gave.
 *
 * @param cellHash as in the payload
 * @param problems why there is nothing; empty if there is something
 * @param rows settings that could be run, in the order in which they were
 * @param file all of it as JSON, {@code spikebook/trade-off/1}
 */
public record TradeOffResult(
        String cellHash, List<Problem> problems, List<TradeOffRow> rows, String file) {

    public TradeOffResult {
        problems = List.copyOf(problems);
        rows = List.copyOf(rows);
    }
}
