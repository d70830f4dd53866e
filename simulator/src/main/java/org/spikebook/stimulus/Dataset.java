package org.spikebook.stimulus;

import org.spikebook.parameter.ParameterInfo;

import java.util.List;

/** One sample of a data set, turned into spikes by an encoder; see {@link SpikeSources}. */
public final class Dataset implements StimulusModel {

    public static final String TYPE = "dataset";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.choice("encoder", "rate", "latency"),
                ParameterInfo.whole("sample", "s", 0, 0, 1_000_000));
    }

    @Override
    public Output output() {
        return Output.SPIKES;
    }
}
