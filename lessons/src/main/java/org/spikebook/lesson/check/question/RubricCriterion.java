package org.spikebook.lesson.check.question;

/**
 * A criterion of a rubric.
 *
 * @param title what is looked for, in words
 * @param points most points to be had for it
 */
public record RubricCriterion(String title, double points) {}
