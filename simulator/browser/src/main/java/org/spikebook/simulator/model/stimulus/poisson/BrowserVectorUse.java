package org.spikebook.simulator.model.stimulus.poisson;

import java.util.Optional;

/** {@link VectorUse} where there are no vectors. */
final class BrowserVectorUse {

    static boolean isPossible() {
        return false;
    }

    static Optional<WordAdder> adder(
            PoissonCells cells, PoissonLanes lanes, PlainAdder plain, double weight) {
        return Optional.empty();
    }

    boolean isWorthwhile(int lines) {
        return false;
    }
}
