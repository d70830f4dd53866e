package org.spikebook.web.classboard;

import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRow;

import java.time.Instant;
import java.util.Optional;

/**
 * What those who teach say to a student at work.
 *
 * @param cellId the cell to go to
 * @param catchUpStep number from 1 of the step to which the class was sent before this page was
 *     opened; 0: the page was open, or the message is another one
 * @param reset whether the notebook was reset from the cell on
 * @param setup whether a network is sent for the cell
 */
public record ClassMessage(
        MessageId id,
        String text,
        Optional<String> cellId,
        Instant sentAt,
        int catchUpStep,
        boolean reset,
        boolean setup) {

    static ClassMessage of(MessageRow row, int catchUpStep) {
        return new ClassMessage(
                row.id(),
                row.text(),
                Optional.ofNullable(row.cellId()),
                row.sentAt(),
                catchUpStep,
                row.reset(),
                row.setupSha256() != null);
    }
}
