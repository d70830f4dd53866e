package org.spikebook.web.classboard.spotlight;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classboard.SpotlightId;
import org.spikebook.db.classboard.SpotlightRow;

import java.util.Optional;

/** What one page tells of a network that is or may be shown to the class. */
public record SpotlightNotice(SpotlightId id, Kind kind) {

    /** What the page tells. */
    public enum Kind {
        /** This student is asked. */
        ASKED,
        /** The network of this student is shown. */
        OWN,
        /** The network of another student is shown. */
        SHOWN
    }

    /** What the page of a student tells; nothing while another one is asked. */
    public static Optional<SpotlightNotice> of(SpotlightRow row, VisitorId student) {
        boolean own = row.student().equals(student);
        if (row.sha256() != null) {
            return Optional.of(new SpotlightNotice(row.id(), own ? Kind.OWN : Kind.SHOWN));
        }
        return own ? Optional.of(new SpotlightNotice(row.id(), Kind.ASKED)) : Optional.empty();
    }
}
