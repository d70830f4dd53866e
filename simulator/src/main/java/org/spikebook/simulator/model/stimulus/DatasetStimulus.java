package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/** One sample of a data set, turned into spikes by an encoder; see {@link SpikeSources}. */
public final class DatasetStimulus implements SpikeStimulus {

    public static final String TYPE = "dataset";

    public static final String DATA = "data";
    public static final String ENCODER = "encoder";
    public static final String SAMPLE = "sample";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name(DATA, "digits8x8"),
                ParameterInfo.choice(
                        ENCODER,
                        "rate",
                        "latency",
                        "regular",
                        "direct",
                        "delta",
                        "population",
                        "events",
                        "shuffledEvents"),
                ParameterInfo.whole(SAMPLE, "s", 0, 0, 1_000_000));
    }

    @Override
    public Optional<Text> unavailable(StimulusSetup setup) {
        String data = setup.values().word(DATA);
        Optional<SpikeSource> source = source(setup);
        if (source.isEmpty()) {
            return Optional.of(Text.of(DatasetStimulus.class, "dataset.unknown", data));
        }
        int sample = setup.values().whole(SAMPLE);
        if (sample >= source.get().sampleCount()) {
            return Optional.of(
                    Text.of(
                            DatasetStimulus.class,
                            "dataset.noSuchSample",
                            data,
                            source.get().sampleCount(),
                            sample));
        }
        return source.get().lines() == setup.lines()
                ? Optional.empty()
                : Optional.of(
                        Text.of(
                                DatasetStimulus.class,
                                "dataset.linesDiffer",
                                data,
                                source.get().lines(),
                                setup.lines()));
    }

    @Override
    public SpikeGenerator generator(StimulusSetup setup) {
        SpikeTrain train =
                source(setup).orElseThrow().spikes(setup.values().whole(SAMPLE), setup.seed());
        return new TrainGenerator(train);
    }

    private static Optional<SpikeSource> source(StimulusSetup setup) {
        return setup.sources().resolve(setup.values(), setup.steps(), setup.dtMs());
    }
}
