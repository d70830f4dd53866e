package org.spikebook.db.classboard;

import org.spikebook.db.assignment.AssignmentId;

/**
 * A step that the class cannot work on.
 *
 * @param hidden whether it is not even shown
 */
public record LockedStepRow(AssignmentId assignment, String cellId, boolean hidden) {}
