package org.spikebook.db.classroom;

import java.util.UUID;

/** Identity of an invitation to a course. */
public record InvitationId(UUID value) {}
