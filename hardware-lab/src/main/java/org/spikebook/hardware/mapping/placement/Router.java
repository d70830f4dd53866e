package org.spikebook.hardware.mapping.placement;

import org.spikebook.hardware.chip.Mesh;

/**
 * The grid of tiles and its links. Messages travel along the row first, then along the column.
 * Several chips stand in a row and form one grid. A link leads from a tile to a neighbor; its
 * number is 4 · tile + direction (0 east, 1 west, 2 north, 3 south; rows count southwards).
 */
public final class Router {

    private static final int EAST = 0;
    private static final int WEST = 1;
    private static final int NORTH = 2;
    private static final int SOUTH = 3;

    private final Mesh mesh;
    private final int columns;

    public Router(Mesh mesh, int chips) {
        this.mesh = mesh;
        this.columns = mesh.tileColumns() * chips;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return mesh.tileRows();
    }

    public int tiles() {
        return columns * mesh.tileRows();
    }

    public int links() {
        return 4 * tiles();
    }

    /** The tile of a core; cores are numbered tile by tile. */
    public int tileOfCore(int position) {
        return position / mesh.coresPerTile();
    }

    public int column(int tile) {
        return tile % columns;
    }

    public int row(int tile) {
        return tile / columns;
    }

    /** The tile at which spikes from outside enter. */
    public int inputTile() {
        return mesh.inputTileRow() * columns + mesh.inputTileColumn();
    }

    public int hopsEastWest(int from, int to) {
        return Math.abs(column(from) - column(to));
    }

    public int hopsNorthSouth(int from, int to) {
        return Math.abs(row(from) - row(to));
    }

    /** Adds {@code messages} to every link on the way from one tile to another. */
    public void addAlong(int from, int to, long messages, long[] links) {
        int tile = from;
        while (column(tile) != column(to)) {
            boolean east = column(to) > column(tile);
            links[4 * tile + (east ? EAST : WEST)] += messages;
            tile += east ? 1 : -1;
        }
        while (tile != to) {
            boolean south = to > tile;
            links[4 * tile + (south ? SOUTH : NORTH)] += messages;
            tile += south ? columns : -columns;
        }
    }
}
