package org.spikebook.db.job;

import org.spikebook.db.classroom.CourseId;

/**
 * The class for which a job is requested.
 *
 * @param live whether the class is at work now
 */
public record JobClass(CourseId course, boolean live) {}
