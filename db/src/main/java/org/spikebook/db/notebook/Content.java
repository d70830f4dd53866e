package org.spikebook.db.notebook;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text and its SHA-256 over UTF-8; same text, same hash. Immutable. */
public final class Content {

    private final String sha256;
    private final String text;

    /** The text in UTF-8: a long one is turned into bytes once, for its hash, size and row. */
    private final byte[] bytes;

    private Content(String sha256, String text, byte[] bytes) {
        this.sha256 = sha256;
        this.text = text;
        this.bytes = bytes;
    }

    public static Content of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Content(sha256(bytes), text, bytes);
    }

    /**
     * What was kept.
     *
     * @param bytes in UTF-8, from now on those of the content
     */
    static Content kept(String sha256, byte[] bytes) {
        return new Content(sha256, new String(bytes, StandardCharsets.UTF_8), bytes);
    }

    /** The hash, in 64 lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public String text() {
        return text;
    }

    /** Length of the text in UTF-8, in bytes. */
    public int size() {
        return bytes.length;
    }

    /** The text in UTF-8, to be read only. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content
                && sha256.equals(content.sha256)
                && text.equals(content.text);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
