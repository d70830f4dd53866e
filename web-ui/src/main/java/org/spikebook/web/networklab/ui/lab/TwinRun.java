package org.spikebook.web.networklab.ui.lab;

import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.lock.DraftLocks;

import java.util.ArrayList;
import java.util.Optional;

/**
 * The second run beside that of a network.
 *
 * @param pointer of the number in which they differ, with indices in place of ids
 * @param value of that number in the second run
 * @param locks those of the cell, with the draft of the second run
 */
public record TwinRun(
        String pointer, double value, DraftLocks locks, NetworkModel network, String document) {

    /** That of a cell; empty where it has none, or where its network cannot run. */
    public static Optional<TwinRun> of(NetworkCell cell, NetworkReader reader) {
        return cell.twin()
                .flatMap(twin ->
                        DocumentNumber.find(cell.document(), twin.path(), new ArrayList<>())
                                .flatMap(number -> of(number, twin.value(), cell.locks(), reader)));
    }

    private static Optional<TwinRun> of(
            DocumentNumber number, double value, NetworkLocks locks, NetworkReader reader) {
        String document = number.with(value);
        return reader.read(document)
                .valid()
                .flatMap(network ->
                        Draft.parse(document)
                                .map(draft ->
                                        new TwinRun(
                                                number.pointer(),
                                                value,
                                                new DraftLocks(draft, locks),
                                                network,
                                                document)));
    }
}
