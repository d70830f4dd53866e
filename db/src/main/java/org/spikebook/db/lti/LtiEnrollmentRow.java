package org.spikebook.db.lti;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;

/** What a person is in a course of a platform. */
public record LtiEnrollmentRow(LtiContextId context, VisitorId visitor, CourseRole role) {}
