package org.spikebook.training.datafile.event;

import java.io.IOException;

/** A way of keeping the events of a camera in a file. Implementations have no state. */
interface EventCodec {

    /** Its name, for messages. */
    String name();

    /**
     * Whether a file is of this format.
     *
     * @param ending of its name, in small letters
     * @param head its first bytes, at most {@link EventFile#HEAD}
     */
    boolean recognizes(String ending, byte[] head);

    /**
     * Reads all events.
     *
     * @throws org.spikebook.training.dataset.UnreadableDataException if something is wrong with
     *     them; says at which byte
     */
    void read(ByteSource in, EventList events) throws IOException;
}
