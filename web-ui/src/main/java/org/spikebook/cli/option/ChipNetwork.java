package org.spikebook.cli.option;

import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;

import java.util.Optional;

/**
 * A network that a chip can run.
 *
 * @param trained empty for a network document, which brings weights of its own
 */
public record ChipNetwork(Classifier classifier, Optional<TrainedNetwork> trained) {

    static ChipNetwork of(TrainedNetwork trained) {
        return new ChipNetwork(trained.classifier(), Optional.of(trained));
    }

    /** The network if it was trained to control a plant: it then runs in episodes. */
    public Optional<TrainedNetwork> controller() {
        return trained.filter(ClosedLoop::isFor);
    }
}
