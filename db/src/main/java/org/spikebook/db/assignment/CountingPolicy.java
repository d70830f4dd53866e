package org.spikebook.db.assignment;

/** Which of a student's submissions counts. */
public enum CountingPolicy {
    BEST,
    LAST
}
