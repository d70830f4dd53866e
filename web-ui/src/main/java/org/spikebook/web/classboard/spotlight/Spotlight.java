package org.spikebook.web.classboard.spotlight;

import org.spikebook.db.classboard.SpotlightId;

/**
 * A student was asked to show a network, as those who teach see it.
 *
 * @param student the name, which other students see only if the student wants it
 * @param namedToAll whether the student wants to be named
 * @param shown whether there is a consent, so that the network can be opened
 */
public record Spotlight(SpotlightId id, String student, boolean namedToAll, boolean shown) {}
