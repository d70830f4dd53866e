package org.spikebook.web.owndata;

import org.spikebook.parameter.Problem;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.UploadFolders;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The current visitor's own data sets. */
@Service
public class OwnDataService {

    /** Most bytes of all files of a visitor. */
    public static final long VISITOR_BYTES = 1L << 30;

    /** Most files of a visitor. */
    public static final int FILES = 20;

    private static final long FREE_BYTES = 1L << 30;

    private final Authorization authorization;
    private final UploadFolders uploads;

    OwnDataService(Authorization authorization, UploadFolders uploads) {
        this.authorization = authorization;
        this.uploads = uploads;
    }

    /** Everything that the visitor uploaded, and what is wrong with it. */
    @ForAnyVisitor
    public List<DataItem> items() {
        return folder().items();
    }

    /** The visitor's files that are data sets. */
    @ForAnyVisitor
    public List<DatasetInfo> infos() {
        return folder().infos();
    }

    /**
     * Keeps a file, in place of one of the same name. It appears whole or not at all.
     *
     * @param name as the visitor's computer calls it
     * @param bytes of the file, not closed
     * @throws IOException if the upload was cancelled, or the disk fails
     */
    @ForAnyVisitor
    public Upload keep(String name, InputStream bytes) throws IOException {
        Path folder = folder().path();
        String file = FileNames.safe(name);
        Files.createDirectories(folder);
        Usage usage = Usage.of(folder, file);
        if (usage.files() >= FILES) {
            return refused("tooMany", FILES);
        } else if (Files.getFileStore(folder).getUsableSpace() < FREE_BYTES) {
            return refused("diskFull");
        }
        long most = Math.min(UploadFolders.FILE_BYTES, VISITOR_BYTES - usage.bytes());
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            if (!Copy.upTo(most, bytes, part)) {
                return refused("tooLarge", UploadFolders.FILE_BYTES >> 20, VISITOR_BYTES >> 20);
            }
            Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            return new Upload.Kept(file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Upload refused(String code, Object... args) {
        return new Upload.Refused(List.of(Problem.of(OwnDataService.class, "", code, args)));
    }

    /**
     * Deletes the files of a data set of the visitor's; nothing where there is none of that name.
     *
     * @param name of the data set
     */
    @ForAnyVisitor
    public void delete(String name) throws IOException {
        DataFolder folder = folder();
        for (DataItem item : folder.items()) {
            if (item.name().equals(name)) {
                Removal.delete(folder.path(), item.path());
            }
        }
    }

    private DataFolder folder() {
        return uploads.ofVisitor(authorization.require(new Permission.BeVisitor()).toString());
    }
}
