package org.spikebook.db.classboard;

import java.util.UUID;

/** Identity of a message to a class. */
public record MessageId(UUID value) {}
