package org.spikebook.hardware.mapping;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The outcome of mapping a network onto a chip. */
public sealed interface MappingResult {

    /** It fits. */
    record Mapped(ChipMapping mapping) implements MappingResult {}

    /** It does not: every limit that it breaks, by how much, and what would make it fit. */
    record Unmappable(List<Problem> problems) implements MappingResult {
        public Unmappable {
            problems = List.copyOf(problems);
        }
    }
}
