package org.spikebook.web.grading.mark;

/**
 * What a submission earned for a criterion of the rubric. Title and maximum are kept with the
 * points: a rubric that is changed later does not change a grade.
 *
 * @param criterion its id within the rubric
 */
public record CriterionMark(String criterion, String title, double points, double maxPoints) {}
