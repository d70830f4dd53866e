package org.spikebook.lesson.content;

/**
 * A heading in a Markdown text.
 *
 * @param level 1 to 6, 1 for the largest
 * @param title without marks of emphasis; formulas as TeX
 */
public record TextHeading(int level, String title) {}
