package org.spikebook.lesson.cli;

import org.spikebook.engine.RunControl;
import org.spikebook.parameter.Text;

/** Tells a watching person how far the work is, at every tenth; tells a script nothing. */
final class Progress {

    private static final int TENTHS = 10;

    private final Terminal terminal;
    private int told;

    private Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    static Progress of(Terminal terminal) {
        return new Progress(terminal);
    }

    /** For a run of the engine, which nobody cancels but by ending the process. */
    RunControl ofRun() {
        return new RunControl(this::done, () -> false);
    }

    /**
     * @param share of the work that is done, 0 to 1
     */
    void done(double share) {
        int tenth = (int) (share * TENTHS);
        if (tenth > told && tenth < TENTHS) {
            told = tenth;
            line("progress", tenth * TENTHS);
        }
    }

    void line(String key, Object... args) {
        if (terminal.interactive()) {
            terminal.err().println(Text.of(Progress.class, key, args).english());
        }
    }
}
