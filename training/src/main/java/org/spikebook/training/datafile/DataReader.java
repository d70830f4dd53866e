package org.spikebook.training.datafile;

import org.spikebook.simulator.text.Text;
import org.spikebook.training.datafile.format.CsvFormat;
import org.spikebook.training.datafile.format.DataFormat;
import org.spikebook.training.datafile.format.EventFormat;
import org.spikebook.training.datafile.format.IdxFormat;
import org.spikebook.training.datafile.format.ImageFormat;
import org.spikebook.training.datafile.format.Samples;
import org.spikebook.training.datafile.format.SoundFormat;
import org.spikebook.training.datafile.format.SpikeHdf5Format;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.datafile.source.FolderFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Reads data sets of all known formats. Immutable.
 *
 * @param formats the first that recognizes the files reads them
 * @param nanoTime a clock like {@link System#nanoTime}, for the limit of time
 */
record DataReader(List<DataFormat> formats, DataLimits limits, LongSupplier nanoTime) {

    public DataReader {
        formats = List.copyOf(formats);
    }

    public static DataReader standard(DataLimits limits) {
        return new DataReader(
                List.of(
                        new IdxFormat(),
                        new CsvFormat(),
                        new SpikeHdf5Format(),
                        new ImageFormat(),
                        new SoundFormat(),
                        new EventFormat()),
                limits,
                System::nanoTime);
    }

    /**
     * Reads the file, archive or folder at a path.
     *
     * @param name of the data set
     * @param title by which people know it
     * @throws UnreadableDataException whatever is wrong with it
     */
    Dataset read(Path path, String name, String title) throws UnreadableDataException {
        return guarded(path, name, title, () -> DataFiles.open(path, limits));
    }

    private interface Opening {
        DataFiles open() throws IOException;
    }

    private Dataset guarded(Path path, String name, String title, Opening opening)
            throws UnreadableDataException {
        try (DataFiles files = opening.open()) {
            return read(files, name, title);
        } catch (UnreadableDataException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw DataFileErrors.of("denied", fileName(path));
        } catch (IOException e) {
            throw DataFileErrors.of("unreadable", fileName(path), DataFileErrors.shown(reason(e)));
        }
    }

    /** Reads the files that lie in a folder itself, as one set. */
    Dataset readLoose(Path folder, String name, String title) throws UnreadableDataException {
        return guarded(folder, name, title, () -> FolderFiles.withoutSubfolders(folder, limits));
    }

    private Dataset read(DataFiles files, String name, String title) throws IOException {
        for (DataFormat format : formats) {
            if (format.recognizes(files)) {
                LimitedReading reading = new LimitedReading(limits, nanoTime);
                return dataset(format, format.read(files, reading), name, title);
            }
        }
        throw DataFileErrors.of(files.entries().isEmpty() ? "empty" : "unknown", files.name());
    }

    private static Dataset dataset(DataFormat format, Samples samples, String name, String title)
            throws UnreadableDataException {
        DatasetSplit deal = DatasetSplit.of(samples, title);
        String summary = format.type() + (samples.hasTest() ? ".official" : ".dealt");
        DatasetInfo info =
                new DatasetInfo(
                        name,
                        Text.of(DataReader.class, "title", title),
                        Text.of(DataReader.class, summary, samples.labels().length),
                        samples.shape(),
                        samples.classNames(),
                        deal.sizes());
        return samples.values().dealt(info, deal.order(), deal.labels(samples));
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String reason(IOException e) {
        return String.valueOf(e.getMessage());
    }
}
