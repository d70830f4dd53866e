package org.spikebook.web.classroom.roster;

/** What the instructor decided about a row of a class list. */
public sealed interface RosterChoice {

    /** Another person than all in the class: invited by a personal code. */
    record Invite() implements RosterChoice {}

    /** This person, who takes over name and details. */
    record Is(RosterPerson person) implements RosterChoice {}

    /** Left out. */
    record Skip() implements RosterChoice {}
}
