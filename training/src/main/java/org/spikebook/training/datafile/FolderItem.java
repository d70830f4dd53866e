package org.spikebook.training.datafile;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.UnreadableDataException;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One file or folder of a {@link DataFolder}, with what was read of it: the description for as long
 * as the files stay the same, the samples for as long as there is memory.
 */
final class FolderItem {

    private final Path path;
    private final boolean loose;
    private final String mark;
    private final DataReader reader;
    private @Nullable FileStamp stamp;
    private @Nullable DataItem state;
    private SoftReference<Dataset> samples = new SoftReference<>(null);

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
    synchronized DataItem state(String name) {
        FileStamp now = FileStamp.of(path, loose);
        DataItem known = state;
        if (known == null || !now.equals(stamp) || !known.name().equals(name)) {
            known = read(name);
            state = known;
            stamp = now;
        }
        return known;
    }

    /** The samples, read again if they were forgotten; empty if they cannot be read. */
    synchronized Optional<Dataset> dataset(String name) {
        if (state(name) instanceof DataItem.Unreadable) {
            return Optional.empty();
        }
        Dataset dataset = samples.get();
        if (dataset == null) {
            state = read(name);
            dataset = samples.get();
        }
        return Optional.ofNullable(dataset);
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
