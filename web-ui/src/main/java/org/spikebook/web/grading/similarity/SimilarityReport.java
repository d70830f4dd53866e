package org.spikebook.web.grading.similarity;

import org.spikebook.lesson.similarity.SimilarPair;

import java.util.List;
import java.util.Map;

/**
 * The pairs of an assignment that are alike.
 *
 * @param students by the ids that the pairs have; all who were compared
 * @param withoutOwn how many of them submitted only what the lesson gave
 * @param pairs the most alike first, at most {@link #MOST_PAIRS}
 * @param found how many pairs there are
 */
public record SimilarityReport(
        Map<String, ComparedStudent> students, int withoutOwn, List<SimilarPair> pairs, int found) {

    /** More pairs than these are too many to look through. */
    public static final int MOST_PAIRS = 100;

    public SimilarityReport {
        students = Map.copyOf(students);
        pairs = List.copyOf(pairs);
    }
}
