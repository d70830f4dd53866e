package org.spikebook.hardware.chip;

/**
 * How cores are laid out: a grid of tiles, each with a router and some cores; chips side by side
 * form one larger grid. Core c sits on tile c / coresPerTile; tiles are numbered row by row.
 *
 * @param inputTileColumn where spikes from outside enter the grid
 * @param inputTileRow where spikes from outside enter the grid
 * @param maxChips how many chips may be joined
 */
public record Mesh(
        int tileColumns,
        int tileRows,
        int coresPerTile,
        int inputTileColumn,
        int inputTileRow,
        int maxChips) {

    public int tiles() {
        return tileColumns * tileRows;
    }

    /** Cores of one chip. */
    public int cores() {
        return tiles() * coresPerTile;
    }
}
