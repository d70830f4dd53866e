package org.spikebook.web.classroom.roster;

import org.spikebook.db.classroom.InvitationId;
import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.RosterDetails;
import org.spikebook.web.common.ReadableCode;

/**
 * A person who is invited and has not joined yet, as instructors see them.
 *
 * @param joinCode personal, in groups, to read aloud
 */
public record Invitation(InvitationId id, String name, RosterDetails details, String joinCode) {

    static Invitation of(InvitationRow row) {
        return new Invitation(
                row.id(), row.name(), row.details(), ReadableCode.grouped(row.joinCode()));
    }
}
