package org.spikebook.web.classroom.staff;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.StaffInvitationId;

/**
 * An invitation as who is invited sees it.
 *
 * @param title of the class
 */
public record StaffOffer(StaffInvitationId id, CourseId course, String title, CourseRole role) {}
