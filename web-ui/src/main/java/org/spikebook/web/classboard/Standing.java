package org.spikebook.web.classboard;

/** How a student is doing, the one to look at first first. */
public enum Standing {
    STUCK,
    WORKING,
    AWAY,
    NOT_STARTED,
    DONE
}
