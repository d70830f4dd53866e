package org.spikebook.web.networklab.live;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedDataWriter;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Data of networks as pages are sent them. Those requested last are kept, since a class asks for
 * the same ones. Safe for use by several threads.
 */
@Component
public class DataPacks {

    private static final int MOST_KEPT = 4;

    private final Map<PlayedData, Optional<Pack>> kept =
            new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<PlayedData, Optional<Pack>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    /**
     * Data on their way to a page.
     *
     * @param hash of the bytes
     * @param bytes as {@link PlayedDataWriter} writes them, gzip; not to be modified
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Pack(String hash, byte[] bytes) {}

    /** The data; empty if they are larger than {@link PlayedDataWriter#MOST_BYTES}. */
    public synchronized Optional<Pack> of(PlayedData data) {
        return kept.computeIfAbsent(data, DataPacks::pack);
    }

    private static Optional<Pack> pack(PlayedData data) {
        return PlayedDataWriter.write(data).map(DataPacks::compressed);
    }

    private static Pack compressed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        MessageDigest digest = Sha256.digest();
        digest.update(plain);
        return new Pack(Sha256.text(digest), bytes.toByteArray());
    }
}
