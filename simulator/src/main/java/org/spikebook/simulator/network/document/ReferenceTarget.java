package org.spikebook.simulator.network.document;

import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;

import java.util.Optional;

/** What a projection or recorder may refer to; the parts are empty where they were not readable. */
sealed interface ReferenceTarget {

    Optional<Shape> shape();

    /** Whether it carries a current instead of spikes. */
    default boolean isCurrent() {
        return false;
    }

    /** Whether its spikes have amplitudes. */
    default boolean isGraded() {
        return false;
    }

    record OfPopulation(Optional<Population> population) implements ReferenceTarget {
        @Override
        public Optional<Shape> shape() {
            return population.map(Population::shape);
        }

        @Override
        public boolean isGraded() {
            return population.map(p -> p.model().component().isGraded()).orElse(false);
        }
    }

    record OfStimulus(Optional<Stimulus> stimulus) implements ReferenceTarget {
        @Override
        public Optional<Shape> shape() {
            return stimulus.map(Stimulus::shape);
        }

        @Override
        public boolean isCurrent() {
            return stimulus.map(Stimulus::carriesCurrent).orElse(false);
        }
    }
}
