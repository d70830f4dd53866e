package org.spikebook.training.datafile.event;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.UnreadableDataException;

/** What can be wrong with event recordings, in the words of this package's bundle. */
final class EventFault {

    private EventFault() {}

    static UnreadableDataException of(String code, Object... args) {
        return new UnreadableDataException(Problem.of(EventFault.class, "", code, args));
    }
}
