package org.spikebook.web.networklab.figure;

import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.Locale;

/**
 * With what a run can be computed again.
 *
 * @param engine its name and version
 * @param dtMs time step
 */
public record RunProvenance(String engine, long seed, double dtMs) {

    /** That of a recording. */
    public static RunProvenance of(Recording recording) {
        return new RunProvenance(recording.engine(), recording.seed(), recording.dtMs());
    }

    /** As a sentence. */
    public String in(Locale locale) {
        return Text.of(
                        RunProvenance.class,
                        "figure.provenance",
                        engine,
                        Long.toString(seed),
                        Numbers.readable(dtMs))
                .in(locale);
    }
}
