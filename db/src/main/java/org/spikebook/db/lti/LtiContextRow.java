package org.spikebook.db.lti;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;

/**
 * A course of a platform.
 *
 * @param contextId what the platform calls it, within the deployment
 * @param course the class that it is connected with; none until an instructor chose one
 * @param membershipsUrl where the platform tells its members; none if it does not
 */
public record LtiContextRow(
        LtiContextId id,
        LtiPlatformId platform,
        String deployment,
        String contextId,
        String title,
        @Nullable CourseId course,
        @Nullable String membershipsUrl) {}
