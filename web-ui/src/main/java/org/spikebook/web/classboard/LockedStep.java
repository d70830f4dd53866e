package org.spikebook.web.classboard;

import org.spikebook.db.classboard.LockedStepRow;

/**
 * A step whose controls the class cannot use.
 *
 * @param hidden whether it is not even shown
 */
public record LockedStep(String cellId, boolean hidden) {

    static LockedStep of(LockedStepRow row) {
        return new LockedStep(row.cellId(), row.hidden());
    }
}
