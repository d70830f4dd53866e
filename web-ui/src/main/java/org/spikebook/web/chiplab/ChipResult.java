package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.parameter.Problem;

import java.util.List;

/**
 * How a chip job ended.
 *
 * @param cellHash as in the payload
 * @param problems why the network does not fit the chip; empty if it does
 * @param report what it did there, if it fits
 */
public record ChipResult(String cellHash, List<Problem> problems, @Nullable ChipReport report) {
    public ChipResult {
        problems = List.copyOf(problems);
    }
}
