package org.spikebook.web.grading.regrade;

import org.spikebook.web.classroom.Assignment;

import java.util.List;
import java.util.Optional;

/**
 * Regrades of an assignment.
 *
 * @param submissions how many the assignment has
 * @param open the one that is not published yet
 * @param past newest first
 */
public record RegradeOverview(
        Assignment assignment,
        int submissions,
        Optional<RegradePreview> open,
        List<PastRegrade> past) {

    public RegradeOverview {
        past = List.copyOf(past);
    }
}
