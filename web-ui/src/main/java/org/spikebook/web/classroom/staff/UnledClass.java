package org.spikebook.web.classroom.staff;

import org.spikebook.db.classroom.CourseId;

/**
 * A class without an instructor who can sign in.
 *
 * @param members in all roles; 0 if all were erased or left
 * @param closed whether no one can join or submit
 */
public record UnledClass(CourseId id, String title, int members, boolean closed) {}
