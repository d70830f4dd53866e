package org.spikebook.lesson.experiment.document;

import org.spikebook.hardware.document.ChipRunWriter;
import org.spikebook.hardware.emulation.SpikeComparison;
import org.spikebook.lesson.experiment.ChipComparison;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.ClosedLoop;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * Writes what a chip did beside what the same network does in software: {@code
 * spikebook/chip-run/1} with {@code softwareAccuracy} added, and with {@code firstDifference} or,
 * of a controller, with {@code accuracy} and {@code control}.
 */
public final class ChipExperimentWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChipExperimentWriter() {}

    /**
     * The JSON text.
     *
     * @param different the first sample in which a spike differs; empty where none does
     */
    public static String write(
            ChipExperimentResult result, Optional<ChipComparison.Shown> different) {
        ObjectNode run = (ObjectNode) JSON.readTree(ChipRunWriter.write(result.chip()));
        run.put("softwareAccuracy", result.software().accuracy());
        run.putNull("firstDifference");
        different.ifPresent(shown -> write(run.putObject("firstDifference"), shown));
        return JSON.writeValueAsString(run);
    }

    /** The JSON text of a controller, whose accuracies are shares of successful episodes. */
    public static String write(ClosedLoop.Outcome.Done loop) {
        ObjectNode run = (ObjectNode) JSON.readTree(ChipRunWriter.write(loop.run()));
        run.put("accuracy", loop.chip().balanced());
        run.put("softwareAccuracy", loop.software().balanced());
        ObjectNode control = run.putObject("control");
        control.put("environment", loop.chip().environment());
        loop.chip().steps().forEach(control.putArray("steps")::add);
        loop.software().steps().forEach(control.putArray("softwareSteps")::add);
        return JSON.writeValueAsString(run);
    }

    private static void write(ObjectNode json, ChipComparison.Shown shown) {
        SpikeComparison.Difference first = shown.spikes().first().orElseThrow();
        json.put("sample", shown.software().sample());
        json.put("step", first.step());
        json.put("population", first.population());
        json.put("neuron", first.neuron());
        json.put("firesOnChip", first.onChip());
        shown.shareOfThreshold().ifPresent(share -> json.put("shareOfThreshold", share));
    }
}
