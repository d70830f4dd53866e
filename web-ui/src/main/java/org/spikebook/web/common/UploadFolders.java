package org.spikebook.web.common;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.FolderKey;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.bundled.DatasetSource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data sets that visitors uploaded, in a folder for each of them, named by a key. A set's name
 * is its file's, {@code @} and the key, so that anyone who has a notebook can train by it, while no
 * one else finds it: it is in no list but its owner's. Safe for use by several threads.
 */
@Component
public final class UploadFolders implements DatasetSource {

    private static final Pattern NAME = Pattern.compile(".*@([0-9a-f]{16})", Pattern.DOTALL);
    private static final int SHARE_OF_HEAP = 16;
    private static final int MOST_SAMPLES = 200_000;
    private static final Duration TIME = Duration.ofMinutes(1);

    private final Path root;
    private final Map<String, DataFolder> folders = new ConcurrentHashMap<>();

    UploadFolders(SpikebookProperties settings) {
        this.root = settings.home().resolve("uploads");
    }

    /**
     * A visitor's folder, which need not exist.
     *
     * @param visitor who it is, in a form that is theirs for good
     */
    public DataFolder ofVisitor(String visitor) {
        return folder(FolderKey.of(visitor).text());
    }

    /**
     * Gives all files of a guest to an account. Whatever is named after the guest still finds them.
     */
    public void bring(String guest, String account) throws IOException {
        new UploadedFiles(ofVisitor(guest).path()).giveAll(ofVisitor(account).path());
    }

    /** Deletes what a visitor uploaded, but not what was given to an account. */
    public void forget(String visitor) throws IOException {
        new UploadedFiles(ofVisitor(visitor).path()).deleteAll();
        folders.remove(FolderKey.of(visitor).text());
    }

    /** One that is not there has nothing to remember, and names of such are made up at will. */
    private DataFolder folder(String key) {
        return Files.isDirectory(root.resolve(key))
                ? folders.computeIfAbsent(key, this::marked)
                : marked(key);
    }

    private DataFolder marked(String key) {
        return DataFolder.marked(root.resolve(key), key, limits());
    }

    /** Files are read that were uploaded while more was allowed than today. */
    private static DataLimits limits() {
        long file = SpikebookProperties.Uploads.MOST_FILE_SIZE.toBytes();
        long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
        return new DataLimits(file, memory, MOST_SAMPLES, TIME);
    }

    private Optional<DataFolder> folderOf(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? Optional.of(folder(parts.group(1))) : Optional.empty();
    }

    /** None: each visitor is told their own. */
    @Override
    public List<DatasetInfo> infos() {
        return List.of();
    }

    @Override
    public Optional<DatasetInfo> info(String name) {
        return folderOf(name).flatMap(folder -> folder.info(name));
    }

    @Override
    public Optional<Problem> problem(String name) {
        return folderOf(name).flatMap(folder -> folder.problem(name));
    }

    @Override
    public Optional<Dataset> dataset(String name) {
        return folderOf(name).flatMap(folder -> folder.dataset(name));
    }

    @Override
    public boolean isAtHand(String name) {
        return folderOf(name).map(folder -> folder.isAtHand(name)).orElse(true);
    }

    @Override
    public boolean isListed() {
        return true;
    }

    @Override
    public Optional<String> hash(String name) {
        return folderOf(name).flatMap(folder -> folder.hash(name));
    }
}
