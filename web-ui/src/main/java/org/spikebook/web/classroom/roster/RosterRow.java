package org.spikebook.web.classroom.roster;

import org.spikebook.db.classroom.RosterDetails;

/**
 * A person as a class list names them.
 *
 * @param line of the file at which the row ends, from 1
 */
public record RosterRow(long line, String name, RosterDetails details) {}
