package org.spikebook.web.plot;

import org.spikebook.recording.SpikeRaster;
import org.spikebook.stimulus.SpikeTrain;

import java.util.BitSet;
import java.util.Locale;

/**
 * The spikes of one sample: time to the right, neurons upwards, a short stroke a spike. All strokes
 * are one path; spikes that would fall on the same half pixel are drawn once.
 *
 * @param name what a screen reader says of the figure
 * @param timeLabel quantity and unit of the time axis
 * @param neuronLabel what stands above the neuron axis
 * @param steps number of steps
 * @param dtMs length of a step
 * @param neurons number of neurons
 * @param identity index of the colour
 * @param spikeSteps the step of each spike
 * @param spikeNeurons the neuron of each spike, same length
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpikeFigure(
        String name,
        String timeLabel,
        String neuronLabel,
        int steps,
        double dtMs,
        int neurons,
        int identity,
        int[] spikeSteps,
        int[] spikeNeurons) {

    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double TOP = 24;
    private static final double BOTTOM = 38;

    /** The input spikes of a sample. */
    public static SpikeFigure of(Labels labels, SpikeTrain train, double dtMs, int identity) {
        int[] steps = new int[train.spikeCount()];
        for (int t = 0; t < train.steps(); t++) {
            java.util.Arrays.fill(steps, train.stepStart()[t], train.stepStart()[t + 1], t);
        }
        return new SpikeFigure(
                labels.name(),
                labels.time(),
                labels.neuron(),
                train.steps(),
                dtMs,
                train.lines(),
                identity,
                steps,
                train.line());
    }

    /** The spikes of a population. */
    public static SpikeFigure of(
            Labels labels, SpikeRaster raster, int steps, double dtMs, int neurons, int identity) {
        return new SpikeFigure(
                labels.name(),
                labels.time(),
                labels.neuron(),
                steps,
                dtMs,
                neurons,
                identity,
                raster.steps(),
                raster.neurons());
    }

    /** The words of the figure. */
    public record Labels(String name, String time, String neuron) {}

    /** The drawing at a width in CSS pixels. */
    public String svg(double width, double height, Locale locale) {
        SvgWriter svg = SvgWriter.image(width, height, "sb-figure", name);
        LinearAxis time = LinearAxis.holding(0, steps * dtMs, width < 300 ? 3 : 5);
        double plotWidth = width - LEFT - RIGHT;
        double bottom = height - BOTTOM;
        svg.text(0, 12, "start", "sb-fig-axis-label", neuronLabel);
        svg.text(LEFT - 6, bottom, "end", "sb-fig-tick", "0");
        svg.text(LEFT - 6, TOP + 8, "end", "sb-fig-tick", Quantity.count(neurons - 1L, locale));
        for (double tick : time.ticks()) {
            if (tick <= steps * dtMs * (1 + 1e-9)) {
                double x = LEFT + tick / (steps * dtMs) * plotWidth;
                svg.line(x, bottom, x, bottom + 4, "sb-fig-axis");
                svg.text(
                        x,
                        bottom + 17,
                        "middle",
                        "sb-fig-tick",
                        Quantity.decimals(tick, 2, locale));
            }
        }
        svg.line(LEFT, bottom, width - RIGHT, bottom, "sb-fig-axis");
        svg.text(LEFT + plotWidth / 2, height - 5, "middle", "sb-fig-axis-label", timeLabel);
        svg.element(
                "path",
                "class",
                "sb-fig-spikes sb-id-" + identity,
                "d",
                strokes(plotWidth, bottom));
        return svg.finish();
    }

    private String strokes(double plotWidth, double bottom) {
        double row = (bottom - TOP) / neurons;
        double stroke = Math.max(1.5, row * 0.8);
        int columns = (int) Math.ceil(plotWidth * 2) + 1;
        BitSet drawn = new BitSet();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < spikeSteps.length; i++) {
            double x = LEFT + (spikeSteps[i] + 0.5) / steps * plotWidth;
            double y = bottom - (spikeNeurons[i] + 0.5) * row - stroke / 2;
            int cell = (int) Math.round(y * 2) * columns + (int) Math.round((x - LEFT) * 2);
            if (!drawn.get(cell)) {
                drawn.set(cell);
                path.append('M')
                        .append(SvgWriter.number(Math.round(x * 2) / 2.0))
                        .append(' ')
                        .append(SvgWriter.number(Math.round(y * 2) / 2.0))
                        .append('v')
                        .append(SvgWriter.number(stroke));
            }
        }
        return path.toString();
    }
}
