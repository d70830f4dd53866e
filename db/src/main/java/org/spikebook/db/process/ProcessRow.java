package org.spikebook.db.process;

import java.time.Instant;
import java.util.UUID;

/**
 * A process of the application, as it last said.
 *
 * @param kind what it does: a name
 * @param version of the application
 * @param engine of the simulator
 * @param jobThreads how many jobs run there at a time, gradings apart; 0: none, nor gradings
 * @param sessions browsers that it serves
 * @param heapBytes what it uses
 * @param heapLimit the most that it may use, in bytes
 * @param seenAt when it said so
 */
public record ProcessRow(
        UUID id,
        String host,
        String kind,
        String version,
        String engine,
        int jobThreads,
        int sessions,
        long heapBytes,
        long heapLimit,
        Instant startedAt,
        Instant seenAt) {}
