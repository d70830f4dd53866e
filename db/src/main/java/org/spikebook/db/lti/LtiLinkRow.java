package org.spikebook.db.lti;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;

/**
 * A link in a course of a platform.
 *
 * @param resourceId what the platform calls it, within the course
 * @param assignment that it opens; none: the class
 * @param scoreUrl the line item that takes its scores; none: scores are not wanted
 */
public record LtiLinkRow(
        LtiLinkId id,
        LtiContextId context,
        String resourceId,
        String title,
        @Nullable AssignmentId assignment,
        @Nullable String scoreUrl) {}
