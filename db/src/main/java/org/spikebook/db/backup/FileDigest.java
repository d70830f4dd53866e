package org.spikebook.db.backup;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of one file, taken while it is read or written. */
record FileDigest(MessageDigest sha256) {

    static FileDigest begun() {
        try {
            return new FileDigest(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    InputStream reading(InputStream in) {
        return new DigestInputStream(in, sha256);
    }

    OutputStream writing(OutputStream out) {
        return new DigestOutputStream(out, sha256);
    }

    /** To be asked once, when all of the file has been read or written. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
