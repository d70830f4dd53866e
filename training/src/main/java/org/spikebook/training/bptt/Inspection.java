package org.spikebook.training.bptt;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.layer.TrainableNetwork;

import java.util.List;

/** Whether a drawn network can be trained by backpropagation through time. */
public sealed interface Inspection {

    /** It can. */
    record Trainable(TrainableNetwork network) implements Inspection {}

    /** It cannot: every part that prevents it, with a remedy. */
    record NotTrainable(List<Problem> problems) implements Inspection {
        public NotTrainable {
            problems = List.copyOf(problems);
        }
    }
}
