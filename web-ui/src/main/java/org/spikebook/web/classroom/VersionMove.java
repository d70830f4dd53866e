package org.spikebook.web.classroom;

import org.spikebook.lesson.edition.VersionChange;

import java.util.Optional;

/**
 * What it means to grade an assignment by a newer version of its lesson.
 *
 * @param assigned the version by which it is graded
 * @param newest the version by which it would be
 * @param change what differs; empty where the server does not have the older one
 * @param points how the maximum of its tasks changes; empty where it stays, or where the server
 *     does not have the older version
 * @param begun students with a notebook of the lesson, of whatever version
 * @param submissions that there are; they stay graded by the version they were submitted for
 */
public record VersionMove(
        int assigned,
        int newest,
        Optional<VersionChange> change,
        Optional<Points> points,
        int begun,
        int submissions) {

    /** The most points that the tasks give, by the assigned and by the newest version. */
    public record Points(int assigned, int newest) {}
}
