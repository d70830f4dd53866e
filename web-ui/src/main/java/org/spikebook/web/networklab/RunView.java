package org.spikebook.web.networklab;

/**
 * How a recording is looked at.
 *
 * @param window the time that is shown
 * @param rates whether the rate of each population stands below its raster
 */
public record RunView(TimeWindow window, boolean rates) {

    /** All of a recording, without rates. */
    public static RunView whole(double durationMs) {
        return new RunView(TimeWindow.whole(durationMs), false);
    }

    public RunView with(TimeWindow other) {
        return new RunView(other, rates);
    }

    public RunView withRates(boolean shown) {
        return new RunView(window, shown);
    }
}
