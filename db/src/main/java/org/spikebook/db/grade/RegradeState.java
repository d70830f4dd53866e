package org.spikebook.db.grade;

/** How far a regrade is. */
public enum RegradeState {

    /** Being graded, or to be looked at: nothing of it counts. */
    OPEN,
    PUBLISHED,
    DISCARDED
}
