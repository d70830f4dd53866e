package org.spikebook.simulator.model.connector;

import org.spikebook.simulator.text.Text;

import java.util.Optional;

/** The shaped ends of a projection whose targets see windows of its source. */
record Grids(Grid source, Grid target) {

    /** Told of each source and each place (row · width + column) of the target that sees it. */
    @FunctionalInterface
    interface PlaceSink {
        void place(int source, int place);
    }

    /** The grids of ends; a population without a grid counts as one row. */
    static Grids of(Ends ends) {
        return new Grids(
                Grid.of(ends.source()).orElseGet(() -> new Grid(1, ends.sources(), 1)),
                Grid.of(ends.target()).orElseGet(() -> new Grid(1, ends.targets(), 1)));
    }

    /**
     * Why a window cannot join the ends, if so.
     *
     * @param channels how many channels the target must have; any where it is empty
     */
    static Optional<Text> mismatch(Ends ends, Window window, Optional<Integer> channels) {
        if (Grid.of(ends.source()).isEmpty() || Grid.of(ends.target()).isEmpty()) {
            return Optional.of(Text.of(Grids.class, "grids.notShaped"));
        }
        Grids grids = of(ends);
        Grid made = window.outputs(grids.source, channels.orElse(grids.target.channels()));
        if (made.height() < 1 || made.width() < 1) {
            return Optional.of(
                    Text.of(Grids.class, "grids.windowTooLarge", window.size(), grids.source));
        }
        return made.equals(grids.target)
                ? Optional.empty()
                : Optional.of(
                        Text.of(
                                Grids.class,
                                "grids.otherShape",
                                window.size(),
                                window.stride(),
                                window.padding(),
                                grids.source,
                                made,
                                grids.target));
    }

    /** By source, then place. */
    void forEachPlace(Window window, PlaceSink sink) {
        int sources = source.height() * source.width() * source.channels();
        for (int s = 0; s < sources; s++) {
            int top = window.first(source.y(s));
            int bottom = window.end(source.y(s), target.height());
            int left = window.first(source.x(s));
            int right = window.end(source.x(s), target.width());
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    sink.place(s, y * target.width() + x);
                }
            }
        }
    }
}
