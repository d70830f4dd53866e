package org.spikebook.training.encoding;

/**
 * The time for which a sample is shown.
 *
 * @param steps number of steps, at least 1
 * @param dtMs time step in ms, above 0
 */
public record EncodingWindow(int steps, double dtMs) {

    public EncodingWindow {
        if (steps < 1 || !(dtMs > 0)) {
            throw new IllegalArgumentException("no window: " + steps + " steps of " + dtMs + " ms");
        }
    }
}
