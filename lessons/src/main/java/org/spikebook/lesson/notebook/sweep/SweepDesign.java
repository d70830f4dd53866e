package org.spikebook.lesson.notebook.sweep;

import java.util.List;
import java.util.function.Function;

/**
 * What a sweep varies and what it measures.
 *
 * @param axes one parameter, or two
 * @param of id of the population, or of the projection, that is measured; of the chip, where a
 *     trained network is put on one; empty for other measures of trained networks
 * @param fromMs what is measured begins here: before it the network settles
 * @param seeds over how many seeds each value is averaged; with one, the network's own seed is used
 * @param overlay what is drawn over the figure; enters no hash
 */
public record SweepDesign(
        List<SweepAxis> axes,
        SweepMeasure measure,
        String of,
        double fromMs,
        int seeds,
        SweepOverlay overlay) {

    /** Most networks whose curves are drawn together. */
    public static final int MOST_NETWORKS = 4;

    /** Most values of one parameter. */
    public static final int MOST_VALUES = 201;

    /** Most points of a figure, of each network. */
    public static final int MOST_POINTS = 400;

    /** Most seeds of each value. */
    public static final int MOST_SEEDS = 5;

    public SweepDesign {
        axes = List.copyOf(axes);
    }

    /** The parameter along the horizontal axis. */
    public SweepAxis x() {
        return axes.getFirst();
    }

    /** Whether two parameters are varied, which gives a heat map. */
    public boolean isMap() {
        return axes.size() > 1;
    }

    /** How many points each network has. */
    public int points() {
        return axes.stream().mapToInt(SweepAxis::size).reduce(1, (a, b) -> a * b);
    }

    /** The values of each point, those of the first parameter running fastest. */
    public List<List<Double>> positions() {
        return crossed(SweepAxis::numbers);
    }

    /** The points where each parameter is smallest or largest. */
    public List<List<Double>> corners() {
        return crossed(SweepAxis::extremes);
    }

    private List<List<Double>> crossed(Function<SweepAxis, List<Double>> values) {
        List<Double> xs = values.apply(x());
        return isMap()
                ? values.apply(axes.getLast()).stream()
                        .flatMap(y -> xs.stream().map(x -> List.of(x, y)))
                        .toList()
                : xs.stream().map(List::of).toList();
    }

    public SweepDesign withOverlay(SweepOverlay changed) {
        return new SweepDesign(axes, measure, of, fromMs, seeds, changed);
    }

    /** All that can change what is measured. */
    public String content() {
        StringBuilder content = new StringBuilder(measure.type()).append('\n').append(of);
        content.append('\n').append(fromMs).append('\n').append(seeds);
        for (SweepAxis axis : axes) {
            content.append('\n').append(axis.parameters()).append(axis.numbers());
        }
        return content.toString();
    }
}
