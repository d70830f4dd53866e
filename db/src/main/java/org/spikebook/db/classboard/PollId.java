package org.spikebook.db.classboard;

import java.util.UUID;

/** Identity of a question to a class at work. */
public record PollId(UUID value) {}
