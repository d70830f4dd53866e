package org.spikebook.db.grade;

import java.util.UUID;

/** Identity of an appeal. */
public record AppealId(UUID value) {}
