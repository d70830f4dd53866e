package org.spikebook.network.document;

import org.spikebook.network.model.Population;
import org.spikebook.network.model.Shape;
import org.spikebook.network.model.Stimulus;

import java.util.Optional;

/** What a projection or recorder may refer to; the parts are empty where they were not readable. */
sealed interface Member {

    Optional<Shape> shape();

    record OfPopulation(Optional<Population> population) implements Member {
        @Override
        public Optional<Shape> shape() {
            return population.map(Population::shape);
        }
    }

    record OfStimulus(Optional<Stimulus> stimulus) implements Member {
        @Override
        public Optional<Shape> shape() {
            return stimulus.map(Stimulus::shape);
        }
    }
}
