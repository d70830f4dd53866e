package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** The {@code twin} of a network cell, in a notebook and in the files of a lesson. */
public final class TwinFields {

    private static final String KEY = "twin";
    private static final int MAX_PATH = 300;
    private static final double FAR = 1e12;

    private TwinFields() {}

    /** Reads the twin of a cell, if it has one. */
    public static Optional<NetworkTwin> read(JsonFields cell) {
        return cell.optionalObject(KEY)
                .map(fields -> {
                    NetworkTwin twin =
                            new NetworkTwin(
                                    fields.text("path", MAX_PATH),
                                    fields.number("value", -FAR, FAR).orElse(0));
                    fields.noOthers();
                    return twin;
                });
    }

    static void write(NetworkTwin twin, ObjectNode cell) {
        cell.putObject(KEY).put("path", twin.path()).put("value", twin.value());
    }

    /**
     * The document of the second run.
     *
     * @param problems added to where the path leads to no number
     */
    public static Optional<String> document(
            NetworkTwin twin, String document, List<Problem> problems) {
        return DocumentNumber.find(document, twin.path(), problems)
                .map(number -> number.with(twin.value()));
    }
}
