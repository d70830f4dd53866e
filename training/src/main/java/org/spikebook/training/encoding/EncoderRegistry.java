package org.spikebook.training.encoding;

import org.spikebook.training.dataset.SampleForm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoders that a plan or a document can name. Immutable. */
public record EncoderRegistry(List<SpikeEncoder> encoders) {

    public EncoderRegistry {
        encoders = List.copyOf(encoders);
    }

    public static EncoderRegistry standard() {
        return new EncoderRegistry(
                List.of(
                        new RateEncoder(),
                        new RegularEncoder(),
                        new LatencyEncoder(),
                        new DirectEncoder(),
                        new DeltaEncoder(),
                        new PopulationEncoder(),
                        new EventEncoder(),
                        new ShuffledEventEncoder()));
    }

    /** Those that take samples of a form. */
    public List<SpikeEncoder> taking(SampleForm form) {
        return encoders.stream().filter(e -> e.takes().contains(form)).toList();
    }

    /** The same registry with one more encoder. */
    public EncoderRegistry with(SpikeEncoder encoder) {
        return new EncoderRegistry(Stream.concat(encoders.stream(), Stream.of(encoder)).toList());
    }

    public Optional<SpikeEncoder> find(String type) {
        return encoders.stream().filter(e -> e.type().equals(type)).findFirst();
    }
}
