package org.spikebook.training.datafile;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.datafile.source.FileStamp;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.UnreadableDataException;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One file or folder of a {@link DataFolder}, with what was read of it: the description for as long
 * as the files stay the same, the samples for as long as there is memory.
 */
final class FolderItem {

    private final Path path;
    private final boolean loose;
    private final String mark;
    private final DataReader reader;
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable FileStamp stamp;
    private @Nullable DataItem state;
    private volatile SoftReference<Dataset> samples = new SoftReference<>(null);

    /**
     * @param loose whether only the files in the folder itself are meant
     * @param mark end of the name that people are not shown
     */
    FolderItem(Path path, boolean loose, String mark, DataReader reader) {
        this.path = path;
        this.loose = loose;
        this.mark = mark;
        this.reader = reader;
    }

    /** What it is, read if it has changed. */
    DataItem state(String name) {
        reading.lock();
        try {
            FileStamp now = FileStamp.of(path, loose);
            DataItem known = state;
            if (known == null || !isOf(known, name, now)) {
                known = read(name);
                state = known;
                stamp = now;
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private boolean isOf(DataItem known, String name, FileStamp now) {
        return now.equals(stamp) && known.name().equals(name);
    }

    /** The samples, read again if they were forgotten; empty if they cannot be read. */
    Optional<Dataset> dataset(String name) {
        reading.lock();
        try {
            if (state(name) instanceof DataItem.Unreadable) {
                return Optional.empty();
            }
            Dataset dataset = samples.get();
            if (dataset == null) {
                state = read(name);
                dataset = samples.get();
            }
            return Optional.ofNullable(dataset);
        } finally {
            reading.unlock();
        }
    }

    /** Whether {@link #state} answers without reading, and without waiting for who reads. */
    boolean isKnown(String name) {
        return knownNow(name).isPresent();
    }

    /** The same for {@link #dataset}. */
    boolean isAtHand(String name) {
        return knownNow(name)
                .filter(known -> known instanceof DataItem.Unreadable || samples.get() != null)
                .isPresent();
    }

    private Optional<DataItem> knownNow(String name) {
        if (!reading.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(state)
                    .filter(known -> isOf(known, name, FileStamp.of(path, loose)));
        } finally {
            reading.unlock();
        }
    }

    private DataItem read(String name) {
        samples = new SoftReference<>(null);
        try {
            String title = name.substring(0, name.length() - mark.length());
            Dataset dataset =
                    loose ? reader.readLoose(path, name, title) : reader.read(path, name, title);
            samples = new SoftReference<>(dataset);
            return new DataItem.Readable(path, dataset.info(), dataset.hash());
        } catch (UnreadableDataException e) {
            return new DataItem.Unreadable(path, name, e.problem());
        }
    }
}
