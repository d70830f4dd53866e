package org.spikebook.db.person;

import java.util.List;

/**
 * A table with rows of a person.
 *
 * @param name of the table
 * @param theirs condition, in SQL, of the rows that are the person's
 * @param erased condition of the rows that are deleted with the person; empty: none
 * @param exported columns that the person is handed out; none: what they are not to see, such as
 *     secrets and what the server works with
 */
record PersonalTable(String name, String theirs, String erased, List<String> exported) {

    PersonalTable {
        exported = List.copyOf(exported);
    }

    /** Whose rows are deleted with the person. */
    static PersonalTable erased(String name, String theirs, String... exported) {
        return new PersonalTable(name, theirs, theirs, List.of(exported));
    }

    /** Whose rows stay, without the person's name. */
    static PersonalTable kept(String name, String theirs, String... exported) {
        return new PersonalTable(name, theirs, "", List.of(exported));
    }
}
