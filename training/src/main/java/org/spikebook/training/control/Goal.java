package org.spikebook.training.control;

/** What a controller is to achieve with a plant. */
public enum Goal {
    /** It must not fall; an episode ends when it does. */
    BALANCE,
    /** Its hand must come to a target and stay there. */
    REACH
}
