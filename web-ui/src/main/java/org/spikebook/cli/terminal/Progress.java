package org.spikebook.cli.terminal;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;

/**
 * Tells how far the work is: a watching person at every tenth, a log now and then. For use by one
 * thread.
 */
public final class Progress {

    private static final int TENTHS = 10;
    private static final int PERCENT = 100;

    private final Terminal terminal;
    private final ProgressPace pace;
    private int told;

    Progress(Terminal terminal, ProgressPace pace) {
        this.terminal = terminal;
        this.pace = pace;
    }

    public static Progress of(Terminal terminal) {
        return new Progress(terminal, ProgressPace.of(terminal));
    }

    /** For a run of the engine, which no one cancels but by ending the process. */
    public RunControl ofRun() {
        return new RunControl(this::done, () -> false);
    }

    /**
     * @param share of the work that is done, 0 to 1
     */
    void done(double share) {
        int smallest = pace.isWatched() ? PERCENT / TENTHS : 1;
        int percent = (int) (share * PERCENT) / smallest * smallest;
        if (percent > told && percent < PERCENT && pace.isDue()) {
            told = percent;
            terminal.err().println(Text.of(Progress.class, "progress", percent).english());
        }
    }
}
