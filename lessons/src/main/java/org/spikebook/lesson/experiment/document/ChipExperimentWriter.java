package org.spikebook.lesson.experiment.document;

import org.spikebook.hardware.document.ChipRunWriter;
import org.spikebook.lesson.experiment.ChipExperimentResult;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a chip did beside what the same network does in software: {@code
 * spikebook/chip-run/1} with {@code softwareAccuracy} added.
 */
public final class ChipExperimentWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChipExperimentWriter() {}

    /** The JSON text. */
    public static String write(ChipExperimentResult result) {
        ObjectNode run = (ObjectNode) JSON.readTree(ChipRunWriter.write(result.chip()));
        run.put("softwareAccuracy", result.software().accuracy());
        return JSON.writeValueAsString(run);
    }
}
