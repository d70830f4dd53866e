package org.spikebook.web.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.recording.Recording;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Optional;

/**
 * The spikes of the network that the first lesson begins with, run once after the start: what the
 * first page shows is what one gets. Safe for use by several threads.
 */
@Component
public class LandingNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(LandingNetwork.class);

    /** More marks than these are a smear. */
    private static final int MOST_SPIKES = 2_000;

    private final LessonCatalog lessons;
    private final Laboratory laboratory;
    private final NetworkReader reader;
    private volatile Optional<SpikeDrawing> drawing = Optional.empty();

    LandingNetwork(LessonCatalog lessons, Laboratory laboratory, NetworkReader reader) {
        this.lessons = lessons;
        this.laboratory = laboratory;
        this.reader = reader;
    }

    /** Their picture; nothing until it is there. */
    public Optional<SpikeDrawing> drawing() {
        return drawing;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofPlatform().name("first-spikes").daemon().start(this::runNow);
    }

    private void runNow() {
        try {
            drawing = firstNetwork().flatMap(this::run);
        } catch (RuntimeException e) {
            LOG.error("The spikes of the first page cannot be made", e);
        }
    }

    private Optional<NetworkModel> firstNetwork() {
        return lessons.lessons().stream()
                .flatMap(lesson ->
                        lesson.newNotebook(Locale.ENGLISH).cells(NetworkCell.class).stream())
                .findFirst()
                .flatMap(cell -> reader.read(cell.document()).valid());
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
