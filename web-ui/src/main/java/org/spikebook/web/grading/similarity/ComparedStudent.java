package org.spikebook.web.grading.similarity;

/**
 * Whose submission was compared.
 *
 * @param name in the class
 * @param receipt of the newest submission
 */
public record ComparedStudent(String name, String receipt) {}
