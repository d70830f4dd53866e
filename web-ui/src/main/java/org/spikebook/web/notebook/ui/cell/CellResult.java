package org.spikebook.web.notebook.ui.cell;

/**
 * What a cell last gave: a recording, a trained network, an energy report.
 *
 * @param cellHash the hash of the cell when the work began; it is out of date when the cell's hash
 *     is another by now
 */
public record CellResult<R>(String cellHash, R value) {}
