package org.spikebook.db.grade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

/**
 * Where a grade comes from.
 *
 * @param by who gave it; none: the server by itself
 * @param reason why, in the words of who gave it
 */
public record GradeOrigin(GradeSource source, @Nullable VisitorId by, @Nullable String reason) {

    /** Most characters of a reason. */
    public static final int MAX_REASON = 500;

    /** The first grading. */
    public static final GradeOrigin AUTOMATIC = new GradeOrigin(GradeSource.AUTOMATIC, null, null);
}
