package org.spikebook.simulator.engine.threads;

/**
 * Work that a {@link ThreadTeam} does together: as many parts as the team has threads. What comes
 * of a part must not depend on the thread that does it, nor on the order of parts.
 */
public interface TeamWork {

    /**
     * Does a part.
     *
     * @param part from 0 to the size of the team - 1
     */
    void doPart(int part);

    /**
     * Does what it can of parts that others are still at. Called again and again, after {@link
     * #doPart}, when each part was done or is being done.
     *
     * @param part that the calling thread did
     * @return whether there is nothing left that it could ever do
     */
    default boolean help(int part) {
        return true;
    }
}
