package org.spikebook.db.classroom;

import java.util.UUID;

/** Identity of an invitation to teach a course. */
public record StaffInvitationId(UUID value) {}
