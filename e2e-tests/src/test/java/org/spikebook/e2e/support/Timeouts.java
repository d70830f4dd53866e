package org.spikebook.e2e.support;

import java.time.Duration;

/** How long to wait on a machine that is slow and busy: only failures take so long. */
public final class Timeouts {

    /** For what the page shows or the server answers immediately. */
    public static final double PAGE_MS = 120_000;

    /** For what is worked on: a training, a mapping, a long run, a grade. */
    public static final double WORK_MS = 600_000;

    /** For a process to start or to end. */
    static final Duration PROCESS = Duration.ofMinutes(5);

    private Timeouts() {}
}
