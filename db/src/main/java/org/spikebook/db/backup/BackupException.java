package org.spikebook.db.backup;

import java.util.List;

/**
 * Why a backup cannot be read, or not be restored there: a mistake of the person's, or of a disk.
 */
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    BackupException(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    /** Key of the sentence that says it. */
    public String code() {
        return code;
    }

    /** What the sentence names. */
    public Object[] args() {
        return args.toArray();
    }
}
