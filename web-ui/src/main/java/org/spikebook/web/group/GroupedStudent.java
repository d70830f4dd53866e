package org.spikebook.web.group;

import org.spikebook.db.account.VisitorId;

/**
 * A student of a class and their group.
 *
 * @param name in the class
 * @param group number from 1; 0: none
 */
public record GroupedStudent(VisitorId student, String name, int group) {}
