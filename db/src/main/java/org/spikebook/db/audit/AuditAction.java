package org.spikebook.db.audit;

/** What was done. */
public enum AuditAction {
    ROLE,
    ACCOMMODATION,
    REMOVED,
    LEFT,
    MOVED,
    PASSWORD_LINK,
    PASSWORD_RESET,
    IDENTITY_LINKED,
    IDENTITY_UNLINKED,
    DISABLED,
    ENABLED,
    EXPORTED,
    ERASED,

    /** By a command on the machine, which has no account: the entry names the erased as actor. */
    ERASED_BY_OPERATOR,

    PLATFORM_REGISTERED,
    PLATFORM_CHANGED,
    PLATFORM_DELETED
}
