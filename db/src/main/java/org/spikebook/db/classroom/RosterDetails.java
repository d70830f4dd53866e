package org.spikebook.db.classroom;

import org.jspecify.annotations.Nullable;

/**
 * What a class list says of a person beside the name; each may be unknown.
 *
 * @param number of the student at the university
 */
public record RosterDetails(
        @Nullable String email, @Nullable String number, @Nullable String group) {

    public static final RosterDetails NONE = new RosterDetails(null, null, null);

    /** These, and where they say nothing the others. */
    public RosterDetails over(RosterDetails others) {
        return new RosterDetails(
                email == null ? others.email : email,
                number == null ? others.number : number,
                group == null ? others.group : group);
    }
}
