package org.spikebook.db.backup;

import org.spikebook.db.archive.CsvTable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was read through: whole, undamaged, and not of a later version than this one. */
public final class BackupFile implements Closeable {

    private static final byte[] ZIP = {'P', 'K'};

    private static final String MIGRATIONS = "classpath*:db/migration/V*.sql";
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads and checks all of it. */
    public static BackupFile open(Path file) throws IOException, BackupException {
        ZipFile zip = zip(file);
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip));
            backup.check();
            return backup;
        } catch (IOException | BackupException | RuntimeException e) {
            zip.close();
            if (e instanceof ZipException || e instanceof RuntimeException) {
                throw new BackupException("damaged", String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException, BackupException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupException(startsAsZip(file) ? "incomplete" : "notABackup");
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException("notABackup");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(text);
            if (sum.getValue() != entry.getCrc()) {
                throw new BackupException("damaged", Manifest.ENTRY);
            }
            return Manifest.parse(new String(text, StandardCharsets.UTF_8));
        }
    }

    private void check() throws IOException, BackupException {
        if (manifest.schema() > newestSchema()) {
            throw new BackupException("newerSchema", manifest.schema(), newestSchema());
        }
        Set<String> entries =
                zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        entries.remove(Manifest.ENTRY);
        if (!entries.equals(manifest.digests().keySet())) {
            throw new BackupException("damaged", Manifest.ENTRY);
        }
        for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
            if (!digest(entry.getKey()).equals(entry.getValue())) {
                throw new BackupException("damaged", entry.getKey());
            }
        }
    }

    private String digest(String name) throws IOException {
        FileDigest digest = FileDigest.begun();
        try (InputStream in = digest.reading(stream(name))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.hex();
    }

    /** The last migration that this version knows. */
    private static int newestSchema() throws IOException {
        int newest = 0;
        for (Resource found : new PathMatchingResourcePatternResolver().getResources(MIGRATIONS)) {
            Matcher version = VERSION.matcher(String.valueOf(found.getFilename()));
            if (version.matches()) {
                newest = Math.max(newest, Integer.parseInt(version.group(1)));
            }
        }
        return newest;
    }

    int schema() {
        return manifest.schema();
    }

    /** How many files of the data folder it holds. */
    public int files() {
        return fileEntries().size();
    }

    /** The tables that it holds, by name. */
    List<String> tables() {
        return manifest.digests().keySet().stream()
                .filter(CsvTable::isEntry)
                .map(CsvTable::tableOf)
                .toList();
    }

    Reader table(String name) throws IOException {
        return new InputStreamReader(stream(CsvTable.entry(name)), StandardCharsets.UTF_8);
    }

    private InputStream stream(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    private List<String> fileEntries() {
        return manifest.digests().keySet().stream()
                .filter(name -> name.startsWith(BackupWriter.FILES))
                .toList();
    }

    /** Writes the files of the data folder below a folder, and none outside of it. */
    void unpack(Path folder) throws IOException, BackupException {
        for (String name : fileEntries()) {
            Path file = folder.resolve(name.substring(BackupWriter.FILES.length())).normalize();
            if (!file.startsWith(folder) || file.equals(folder)) {
                throw new BackupException("damaged", name);
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = stream(name)) {
                Files.copy(in, file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
