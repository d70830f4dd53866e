package org.spikebook.web.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The network that runs on the first page, and a picture of its spikes for browsers that cannot run
 * it, made once after the start. Safe for use by several threads.
 */
@Component
public class LandingNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(LandingNetwork.class);

    /** More marks than these are a smear. */
    private static final int MOST_SPIKES = 2_000;

    private static final String DOCUMENT = "/org/spikebook/web/catalog/landing.json";

    private final Laboratory laboratory;
    private final String document = read();
    private final NetworkModel network;
    private volatile Optional<SpikeDrawing> drawing = Optional.empty();

    LandingNetwork(Laboratory laboratory, NetworkReader reader) {
        this.laboratory = laboratory;
        this.network =
                reader.read(document)
                        .valid()
                        .orElseThrow(() -> new IllegalStateException("wrong: " + DOCUMENT));
    }

    private static String read() {
        try (InputStream in = LandingNetwork.class.getResourceAsStream(DOCUMENT)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String document() {
        return document;
    }

    public NetworkModel network() {
        return network;
    }

    /** The picture; nothing until it is there. */
    public Optional<SpikeDrawing> drawing() {
        return drawing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofPlatform().name("first-spikes").daemon().start(this::runNow);
    }

    private void runNow() {
        try {
            drawing = run(network);
        } catch (RuntimeException e) {
            LOG.error("The spikes of the first page cannot be made", e);
        }
    }

    private Optional<SpikeDrawing> run(NetworkModel network) {
        Recording recording =
                laboratory.simulate(network, WeightSet.EMPTY, new RunControl(_ -> {}, () -> false));
        return network.recorders().stream()
                .flatMap(recorder -> drawing(network, recorder, recording).stream())
                .findFirst();
    }

    private static Optional<SpikeDrawing> drawing(
            NetworkModel network, Recorder recorder, Recording recording) {
        return Optional.ofNullable(recording.spikes().get(recorder.id()))
                .map(raster ->
                        SpikeDrawing.of(
                                raster,
                                network.run().steps(),
                                network.observed(recorder),
                                recording.durationMs(),
                                MOST_SPIKES));
    }
}
