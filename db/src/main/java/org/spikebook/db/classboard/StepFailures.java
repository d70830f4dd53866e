package org.spikebook.db.classboard;

import org.spikebook.db.account.VisitorId;

/**
 * Failed checks of a cell in one notebook of a student.
 *
 * @param count of all of them, also of those before one that passed
 * @param lastReasons of the last one, as JSON
 */
public record StepFailures(VisitorId student, String cellId, int count, String lastReasons) {}
