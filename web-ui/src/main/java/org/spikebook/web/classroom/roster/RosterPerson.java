package org.spikebook.web.classroom.roster;

import org.spikebook.db.classroom.InvitationRow;
import org.spikebook.db.classroom.MemberRow;
import org.spikebook.db.classroom.RosterDetails;

import java.util.UUID;

/**
 * A person of a class: a member, or one who is invited and has not joined yet.
 *
 * @param id of the visitor, or of the invitation
 * @param joined whether it is a member
 */
public record RosterPerson(UUID id, boolean joined, String name, RosterDetails details) {

    static RosterPerson of(MemberRow member, RosterDetails details) {
        return new RosterPerson(member.visitor().value(), true, member.name(), details);
    }

    static RosterPerson of(InvitationRow invitation) {
        return new RosterPerson(
                invitation.id().value(), false, invitation.name(), invitation.details());
    }
}
