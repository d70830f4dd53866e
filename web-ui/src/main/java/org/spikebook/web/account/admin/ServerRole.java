package org.spikebook.web.account.admin;

import org.spikebook.db.account.VisitorRow;

/** What an account may do on the server, apart from its roles in classes. */
public enum ServerRole {
    /** Joins classes, and teaches those it is invited to. */
    USER(false, false),

    /** Also creates classes. */
    INSTRUCTOR(true, false),

    /** Also looks after accounts. */
    ADMINISTRATOR(true, true);

    private final boolean instructor;
    private final boolean administrator;

    ServerRole(boolean instructor, boolean administrator) {
        this.instructor = instructor;
        this.administrator = administrator;
    }

    static ServerRole of(VisitorRow row) {
        return row.administrator() ? ADMINISTRATOR : row.instructor() ? INSTRUCTOR : USER;
    }

    boolean isInstructor() {
        return instructor;
    }

    boolean isAdministrator() {
        return administrator;
    }
}
