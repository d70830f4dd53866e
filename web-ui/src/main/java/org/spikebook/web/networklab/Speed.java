package org.spikebook.web.networklab;

/** How fast a run is played: biological time per second on the clock. */
public enum Speed {
    THOUSANDTH(1),
    HUNDREDTH(10),
    TWENTIETH(50),
    FIFTH(200),
    REAL(1000),
    FASTEST(Double.POSITIVE_INFINITY);

    private final double msPerSecond;

    Speed(double msPerSecond) {
        this.msPerSecond = msPerSecond;
    }

    public double msPerSecond() {
        return msPerSecond;
    }
}
