package org.spikebook.web.plot;

/**
 * Widths at which pages draw a figure, in CSS pixels, so that its text keeps its size.
 *
 * @param wide where there is room for it
 * @param narrow elsewhere
 */
public record FigureWidths(int wide, int narrow) {}
