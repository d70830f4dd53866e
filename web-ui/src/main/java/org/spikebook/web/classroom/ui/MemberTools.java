package org.spikebook.web.classroom.ui;

import org.spikebook.web.account.recovery.PasswordResetService;
import org.spikebook.web.classroom.AccommodationService;
import org.spikebook.web.classroom.ClassroomService;
import org.spikebook.web.classroom.roster.RosterService;
import org.spikebook.web.classroom.staff.StaffService;

/** What the panels of members work with. */
record MemberTools(
        ClassroomService classes,
        RosterService roster,
        StaffService staff,
        PasswordResetService passwords,
        AccommodationService accommodations) {}
