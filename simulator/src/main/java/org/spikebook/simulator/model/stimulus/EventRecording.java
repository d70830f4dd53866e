package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What an event camera recorded, event by event: each is a spike of its pixel, in the step in which
 * it falls. With two channels polarity chooses the channel, with one it is passed over.
 */
public final class EventRecording implements SpikeStimulus {

    public static final String TYPE = "eventRecording";

    private static final String EVENTS = "events";
    private static final String START = "startMs";
    private static final double US_PER_MS = 1000;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.text(EVENTS, ""),
                ParameterInfo.real(START, "t_0", Unit.MILLISECOND, 0).between(0, 1e9).step(10));
    }

    /** The pixels of a stimulus: {@code [columns]}, {@code [rows, columns]}, with channels last. */
    private record Pixels(int rows, int columns, int channels) {

        static Pixels of(List<Integer> dimensions) {
            return switch (dimensions.size()) {
                case 1 -> new Pixels(1, dimensions.get(0), 1);
                case 2 -> new Pixels(dimensions.get(0), dimensions.get(1), 1);
                default -> new Pixels(dimensions.get(0), dimensions.get(1), dimensions.get(2));
            };
        }

        boolean has(int x, int y) {
            return x < columns && y < rows;
        }

        int line(int x, int y, int polarity) {
            return (y * columns + x) * channels + (channels == 1 ? 0 : polarity);
        }
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values, List<Integer> dimensions) {
        Pixels pixels = Pixels.of(dimensions);
        if (pixels.channels() > 2) {
            return Optional.of(text("channels", pixels.channels()));
        }
        Text[] outside = new Text[1];
        int wrong =
                EventText.read(
                        values.word(EVENTS),
                        (line, _, x, y, _) -> {
                            if (!pixels.has(x, y)) {
                                outside[0] =
                                        text(
                                                "outside",
                                                line,
                                                x,
                                                y,
                                                pixels.columns(),
                                                pixels.rows());
                            }
                            return outside[0] == null;
                        });
        return wrong > 0 ? Optional.of(text("noEvent", wrong)) : Optional.ofNullable(outside[0]);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(EventRecording.class, TYPE + "." + key, arguments);
    }

    @Override
    public double mostSpikes(ParameterValues values, int lines, double steps, double dtMs) {
        return listedSpikes(values, lines);
    }

    /** One in each line of the text. */
    @Override
    public double listedSpikes(ParameterValues values, int lines) {
        return EventText.lines(values.word(EVENTS)).size();
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        Pixels pixels = Pixels.of(setup.dimensions());
        double startMs = setup.number(START);
        LongStream.Builder events = LongStream.builder();
        EventText.read(
                setup.values().word(EVENTS),
                (_, timeUs, x, y, polarity) -> {
                    double step = Math.floor((startMs + timeUs / US_PER_MS) / setup.dtMs() + 1e-9);
                    if (step < setup.steps()) {
                        events.add((long) step << Integer.SIZE | pixels.line(x, y, polarity));
                    }
                    return true;
                });
        return new SortedSpikes(events.build().sorted().toArray());
    }
}
