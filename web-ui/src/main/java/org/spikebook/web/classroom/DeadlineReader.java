package org.spikebook.web.classroom;

import org.spikebook.db.assignment.AccommodationRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.ExtensionRepository;
import org.springframework.stereotype.Component;

/** Reads when assignments are due, for callers that have decided who may see it. */
@Component
public class DeadlineReader {

    private final ExtensionRepository extensions;
    private final AccommodationRepository accommodations;

    DeadlineReader(ExtensionRepository extensions, AccommodationRepository accommodations) {
        this.extensions = extensions;
        this.accommodations = accommodations;
    }

    /** When an assignment is due and closes, student by student. */
    public Deadlines of(AssignmentRow row) {
        return new Deadlines(
                row.terms(),
                row.createdAt(),
                extensions.of(row.id()),
                accommodations.of(row.course()));
    }
}
