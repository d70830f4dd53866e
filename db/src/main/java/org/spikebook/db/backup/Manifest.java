package org.spikebook.db.backup;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a backup says of itself, as its last entry.
 *
 * @param schema the last migration of its database
 * @param created when it was made
 * @param digests the SHA-256 of each other entry, by its name
 */
record Manifest(int schema, Instant created, Map<String, String> digests) {

    static final String ENTRY = "backup.properties";

    /** Followed by its version. */
    private static final String FORMAT = "spikebook/backup/";

    private static final int VERSION = 1;
    private static final String DIGEST = "sha256.";

    Manifest {
        digests = new TreeMap<>(digests);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("format=").append(FORMAT).append(VERSION).append('\n');
        text.append("schema=").append(schema).append('\n');
        text.append("created=").append(created).append('\n');
        digests.forEach((name, digest) ->
                text.append(escaped(DIGEST + name)).append('=').append(digest).append('\n'));
        return text.toString();
    }

    /** As {@link Properties} reads it, without the comment with the time that it would write. */
    private static String escaped(String key) {
        StringBuilder escaped = new StringBuilder();
        for (char c : key.toCharArray()) {
            if (c <= ' ' || c > '~') {
                escaped.append("\\u%04x".formatted((int) c));
            } else if ("\\=:#!".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static Manifest parse(String text) throws IOException, BackupException {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
            String format = properties.getProperty("format", "");
            if (!format.equals(FORMAT + VERSION)) {
                throw new BackupException(
                        format.startsWith(FORMAT) ? "newerFormat" : "notABackup", format);
            }
            return of(properties);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new BackupException("damaged", ENTRY);
        }
    }

    private static Manifest of(Properties properties) {
        Map<String, String> digests = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(DIGEST)) {
                digests.put(key.substring(DIGEST.length()), properties.getProperty(key));
            }
        }
        return new Manifest(
                Integer.parseInt(properties.getProperty("schema", "")),
                Instant.parse(properties.getProperty("created", "")),
                digests);
    }
}
