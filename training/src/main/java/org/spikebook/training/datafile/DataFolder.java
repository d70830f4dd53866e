package org.spikebook.training.datafile;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.format.IdxClasses;
import org.spikebook.training.datafile.format.IdxPair;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.datafile.source.FolderFiles;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetSource;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder of data sets: each file, archive and folder in it is one, under its own file name. idx
 * files that lie in the folder itself are one set together. What is hidden is passed over; what is
 * no file or folder is unreadable. The folder may change at any time: what was read is kept as long
 * as size and time of its files stay the same. Safe for use by several threads.
 */
public final class DataFolder implements DatasetSource {

    /** More files and folders than these are not looked at. */
    static final int MOST_ITEMS = 200;

    private static final String OWN = "own-";
    private static final String MARK = "@";

    private final Path folder;
    private final Predicate<String> taken;
    private final String mark;
    private final DataReader reader;
    private final Map<Path, FolderItem> items = new ConcurrentHashMap<>();

    public DataFolder(Path folder, Predicate<String> taken, DataReader reader) {
        this(folder, taken, "", reader);
    }

    private DataFolder(Path folder, Predicate<String> taken, String mark, DataReader reader) {
        this.folder = folder;
        this.taken = taken;
        this.mark = mark;
        this.reader = reader;
    }

    /**
     * The data sets of a folder, which need not exist.
     *
     * @param taken names of other sets: a file of such a name gets {@code own-} before it
     */
    public static DataFolder of(Path folder, Predicate<String> taken) {
        return new DataFolder(folder, taken, DataReader.standard(DataLimits.standard()));
    }

    /**
     * The data sets of a folder of one of many people.
     *
     * @param key stands behind every name after an {@code @}, and tells this folder from all
     *     others; people are not shown it
     */
    public static DataFolder marked(Path folder, String key, DataLimits limits) {
        return new DataFolder(folder, name -> false, MARK + key, DataReader.standard(limits));
    }

    /** The name of a data set as people are shown it. */
    public static String shown(String name) {
        int mark = name.lastIndexOf(MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Everything in it, ordered by name, read where it was not yet. */
    public List<DataItem> items() {
        return paths().entrySet().stream()
                .map(named -> item(named.getValue()).state(named.getKey()))
                .toList();
    }

    @Override
    public List<DatasetInfo> infos() {
        return items().stream().flatMap(DataFolder::info).toList();
    }

    @Override
    public Optional<DatasetInfo> info(String name) {
        return Optional.ofNullable(paths().get(name)).stream()
                .flatMap(path -> info(item(path).state(name)))
                .findFirst();
    }

    private static Stream<DatasetInfo> info(DataItem item) {
        return switch (item) {
            case DataItem.Readable readable -> Stream.of(readable.info());
            case DataItem.Unreadable _ -> Stream.empty();
        };
    }

    @Override
    public Optional<Problem> problem(String name) {
        return Optional.ofNullable(paths().get(name))
                .flatMap(path ->
                        switch (item(path).state(name)) {
                            case DataItem.Readable _ -> Optional.empty();
                            case DataItem.Unreadable unreadable ->
                                    Optional.of(unreadable.problem());
                        });
    }

    @Override
    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(paths().get(name)).flatMap(path -> item(path).dataset(name));
    }

    @Override
    public boolean isAtHand(String name) {
        Path path = paths().get(name);
        return path == null || item(path).isAtHand(name);
    }

    @Override
    public boolean isListed() {
        return paths().entrySet().stream()
                .allMatch(named -> item(named.getValue()).isKnown(named.getKey()));
    }

    /** The samples are not read again where they were forgotten. */
    @Override
    public Optional<String> hash(String name) {
        return Optional.ofNullable(paths().get(name))
                .flatMap(path ->
                        switch (item(path).state(name)) {
                            case DataItem.Readable readable -> Optional.of(readable.hash());
                            case DataItem.Unreadable _ -> Optional.empty();
                        });
    }

    private FolderItem item(Path path) {
        return items.computeIfAbsent(
                path, at -> new FolderItem(at, at.equals(folder), mark, reader));
    }

    /** Where each name's files are, ordered by name. */
    private Map<String, Path> paths() {
        Map<String, Path> byName = new TreeMap<>();
        boolean looseIdx = false;
        for (Path path : children()) {
            String file = String.valueOf(path.getFileName());
            if (IdxPair.isPart(new DataEntry(file, 0)) && Files.isRegularFile(path)) {
                looseIdx = true;
            } else {
                byName.put(free(file, byName), path);
            }
        }
        if (looseIdx) {
            byName.put(free(looseName(), byName), folder);
        }
        return byName;
    }

    private String looseName() {
        try (DataFiles files = FolderFiles.withoutSubfolders(folder, reader.limits())) {
            return IdxClasses.setName(files);
        } catch (IOException e) {
            // anyone who reads the files says what is wrong with them
            return IdxClasses.UNKNOWN;
        }
    }

    private String free(String name, Map<String, Path> used) {
        String free = name;
        while (taken.test(free) || used.containsKey(free + mark)) {
            free = OWN + free;
        }
        return free + mark;
    }

    private List<Path> children() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                String name = String.valueOf(child.getFileName());
                if (!DataFiles.isPassedOver(name)) {
                    children.add(child);
                }
                if (children.size() == MOST_ITEMS) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        children.sort(null);
        return children;
    }
}
