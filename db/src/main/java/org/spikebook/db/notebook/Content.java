package org.spikebook.db.notebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text and its SHA-256 over UTF-8, in 64 lower-case hexadecimal digits.
 *
 * @param sha256 the hash; same text, same hash
 */
public record Content(String sha256, String text) {

    public static Content of(String text) {
        return new Content(sha256(text.getBytes(StandardCharsets.UTF_8)), text);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
