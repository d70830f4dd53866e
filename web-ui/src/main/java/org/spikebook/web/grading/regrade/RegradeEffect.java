package org.spikebook.web.grading.regrade;

import java.util.Locale;

/** What the publication of a regrade does to a submission. */
public enum RegradeEffect {
    RAISED,
    LOWERED,

    /** The share of the maximum stays, and the reasons, or points and maximum, change. */
    EXPLAINED,
    SAME,

    /** It would reach a smaller share of the maximum, and keeps its grade. */
    KEPT,

    /** Its grade was changed after the regrade was requested, and stays. */
    OUTDATED,

    /** It could not be graded again, and keeps its grade. */
    FAILED,

    /** It is still to be graded again. */
    PENDING;

    /** Whether the submission gets a new grade. */
    boolean changes() {
        return this == RAISED || this == LOWERED || this == EXPLAINED;
    }

    /** Key of its text. */
    public String key() {
        return "effect." + name().toLowerCase(Locale.ROOT);
    }
}
