package org.spikebook.web.interchange;

import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.training.interchange.nir.NirImporter;
import org.spikebook.training.interchange.nir.NirSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A NIR file that a user has sent. */
public final class NirUpload {

    private static final int MOST_NAME = 80;

    private NirUpload() {}

    /**
     * Reads a file under the name that it had, which the network and the problems take over.
     *
     * @param name as the sender's machine calls it; may be anything
     */
    public static ImportResult read(String name, byte[] file, NirSettings settings) {
        try {
            Path folder = Files.createTempDirectory("spikebook-nir");
            Path named = folder.resolve(safe(name));
            try {
                Files.write(named, file);
                return NirImporter.read(named, settings);
            } finally {
                Files.deleteIfExists(named);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name without ways to other folders. */
    private static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
        String kept = plain.substring(Math.max(0, plain.length() - MOST_NAME));
        return kept.isBlank() ? "network.nir" : kept;
    }
}
