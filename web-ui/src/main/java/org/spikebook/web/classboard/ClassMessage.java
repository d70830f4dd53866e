package org.spikebook.web.classboard;

import org.spikebook.db.classboard.MessageId;
import org.spikebook.db.classboard.MessageRow;

import java.time.Instant;
import java.util.Optional;

/**
 * What those who teach say to a student at work.
 *
 * @param cellId the cell to go to
 */
public record ClassMessage(MessageId id, String text, Optional<String> cellId, Instant sentAt) {

    static ClassMessage of(MessageRow row) {
        return new ClassMessage(
                row.id(), row.text(), Optional.ofNullable(row.cellId()), row.sentAt());
    }
}
