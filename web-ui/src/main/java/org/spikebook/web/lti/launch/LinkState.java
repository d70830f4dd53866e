package org.spikebook.web.lti.launch;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.lti.LtiContextId;

import java.util.Optional;

/**
 * A link of a platform as someone who launched it sees it.
 *
 * @param title of the link
 * @param context the platform's course
 * @param role on the platform, as the last launch said
 * @param course the class that it is connected with
 * @param assignment that it opens
 * @param scores whether the platform takes scores of it
 */
public record LinkState(
        String title,
        LtiContextId context,
        String contextTitle,
        CourseRole role,
        Optional<CourseId> course,
        Optional<AssignmentId> assignment,
        boolean scores) {}
