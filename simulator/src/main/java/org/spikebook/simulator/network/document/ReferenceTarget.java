package org.spikebook.simulator.network.document;

import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;

import java.util.List;
import java.util.Optional;

/** What a projection or recorder may refer to; the parts are empty where they were not readable. */
sealed interface ReferenceTarget {

    Optional<Shape> shape();

    /** All that a projection can see of it: equal if it comes to the same. */
    List<Object> seen();

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
        public List<Object> seen() {
            return population
                    .map(p -> List.<Object>of(p.shape(), p.receptors().type(), isGraded()))
                    .orElse(List.of());
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
        public List<Object> seen() {
            return stimulus.map(s -> List.<Object>of(s.shape(), isCurrent())).orElse(List.of());
        }

        @Override
        public boolean isCurrent() {
            return stimulus.map(Stimulus::carriesCurrent).orElse(false);
        }
    }
}
