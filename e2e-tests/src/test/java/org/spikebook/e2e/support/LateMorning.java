package org.spikebook.e2e.support;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Where it is a little after ten in the morning: there times of day are at their longest, so that a
 * page which has no room for them is found at any hour, and not only from ten to one.
 */
final class LateMorning {

    private static final int HOUR = 10;
    private static final int DAY = 24;
    private static final int MOST_WEST = 12;

    private LateMorning() {}

    /** A time zone in which it is ten and some minutes, as browsers name it. */
    static String zone(Instant now) {
        int ahead = HOUR - now.atOffset(ZoneOffset.UTC).getHour();
        int east = Math.floorMod(ahead + MOST_WEST, DAY) - MOST_WEST;
        return "Etc/GMT%+d".formatted(-east);
    }
}
