package org.spikebook.web.grading.marking;

import org.spikebook.web.grading.SubmissionView;

/**
 * A submission to be marked: of each student the one that counts, or else the newest.
 *
 * @param label the student's name, or a number while names are hidden
 * @param marked whether it was marked by hand
 */
public record MarkingItem(String label, SubmissionView submission, boolean marked) {}
