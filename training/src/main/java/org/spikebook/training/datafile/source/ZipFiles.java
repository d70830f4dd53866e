package org.spikebook.training.datafile.source;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip archive. Nothing is unpacked to the disk. Refused are paths that lead out of
 * the archive, names that occur twice, and more unpacked bytes than allowed.
 */
final class ZipFiles extends DataFiles {

    private static final int MAGIC = 0x504b0304;
    private static final int EMPTY_MAGIC = 0x504b0506;

    private final ZipFile zip;
    private final List<DataEntry> entries;
    private final long mostBytes;
    private long bytes;

    private ZipFiles(String name, ZipFile zip, List<DataEntry> entries, long mostBytes) {
        super(name);
        this.zip = zip;
        this.entries = entries;
        this.mostBytes = mostBytes;
    }

    static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            int magic = 0;
            for (byte b : head) {
                magic = (magic << 8) | (b & 0xff);
            }
            return magic == MAGIC || magic == EMPTY_MAGIC;
        }
    }

    static ZipFiles of(Path path, DataLimits limits) throws IOException {
        String name = String.valueOf(path.getFileName());
        ZipDirectory.check(path, name);
        ZipFile zip = opened(path, name);
        try {
            return new ZipFiles(name, zip, entries(zip, name, limits), limits.fileBytes());
        } catch (UnreadableDataException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path path, String name) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw DataFileErrors.of("zip.damaged", name);
        }
    }

    private static List<DataEntry> entries(ZipFile zip, String name, DataLimits limits)
            throws UnreadableDataException {
        List<DataEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName();
            if (leadsOut(path)) {
                throw DataFileErrors.of("zip.path", name, DataFileErrors.shown(path));
            } else if (path.contains("\\")) {
                throw DataFileErrors.of("zip.backslash", name, DataFileErrors.shown(path));
            } else if (!seen.add(path)) {
                throw DataFileErrors.of("zip.twice", name, DataFileErrors.shown(path));
            } else if (seen.size() > limits.samples()) {
                throw DataFileErrors.of("samples", limits.samples());
            } else if (!entry.isDirectory() && !isPassedOver(path)) {
                entries.add(new DataEntry(path, entry.getSize()));
            }
        }
        entries.sort(Comparator.comparing(DataEntry::path));
        return List.copyOf(entries);
    }

    private static boolean leadsOut(String path) {
        String slashed = path.replace('\\', '/');
        return path.isEmpty()
                || slashed.startsWith("/")
                || path.contains(":")
                || path.indexOf('\0') >= 0
                || ("/" + slashed + "/").contains("/../");
    }

    @Override
    public List<DataEntry> entries() {
        return entries;
    }

    @Override
    public InputStream open(DataEntry entry) throws IOException {
        ZipEntry found = zip.getEntry(entry.path());
        if (found == null) {
            throw DataFileErrors.of("zip.damaged", name());
        }
        try {
            return new Unpacking(zip.getInputStream(found), entry);
        } catch (ZipException e) {
            throw DataFileErrors.of("zip.entry", name(), DataFileErrors.shown(entry.path()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of the archive, all entries together. */
    private final class Unpacking extends FilterInputStream {

        private final DataEntry entry;

        Unpacking(InputStream in, DataEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                int read = in.read(into, from, length);
                bytes += Math.max(read, 0);
                if (bytes > mostBytes) {
                    throw DataFileErrors.of("zip.bomb", name(), mostBytes >> 20);
                }
                return read;
            } catch (ZipException | EOFException e) {
                throw DataFileErrors.of("zip.entry", name(), DataFileErrors.shown(entry.path()));
            }
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
