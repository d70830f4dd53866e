package org.spikebook.web.owndata;

import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Guests;
import org.spikebook.web.account.Permission;
import org.spikebook.web.account.limit.VisitorLimits;
import org.spikebook.web.account.limit.VisitorQuota;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.SpikebookProperties;
import org.spikebook.web.common.UploadFolders;
import org.spikebook.web.common.UploadedFiles;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The current visitor's own data sets. */
@Service
public class OwnDataService {

    private final Authorization authorization;
    private final UploadFolders uploads;
    private final Guests guests;
    private final VisitorLimits limits;
    private final DataSize minFreeDisk;
    private final Clock clock;

    OwnDataService(
            Authorization authorization,
            UploadFolders uploads,
            Guests guests,
            VisitorLimits limits,
            SpikebookProperties settings,
            Clock clock) {
        this.authorization = authorization;
        this.uploads = uploads;
        this.guests = guests;
        this.limits = limits;
        this.minFreeDisk = settings.uploads().minFreeDisk();
        this.clock = clock;
    }

    /** What the visitor may keep. */
    @ForAnyVisitor
    public UploadQuota limits() {
        VisitorQuota own = limits.of(authorization.require(new Permission.BeVisitor()));
        return new UploadQuota(own, limits.ofAccounts(), minFreeDisk);
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

    /** Whether {@link #items} are said immediately: no file has to be read for them first. */
    @ForAnyVisitor
    public boolean isListed() {
        return folder().isListed();
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
        guests.keep(authorization.require(new Permission.BeVisitor()));
        UploadQuota allowed = limits();
        Path folder = folder().path();
        String file = FileNames.safe(name);
        Files.createDirectories(folder);
        UploadedFiles uploaded = new UploadedFiles(folder);
        uploaded.deleteStale(clock.instant());
        Path part = uploaded.unfinished();
        try {
            Optional<Upload> refusal =
                    GuardedCopy.write(bytes, part, () -> allowed.refusal(folder, file, part));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Files.move(part, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            return new Upload.Kept(file);
        } finally {
            Files.deleteIfExists(part);
        }
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
                new UploadedFiles(folder.path()).delete(item.path());
            }
        }
    }

    private DataFolder folder() {
        return uploads.ofVisitor(authorization.require(new Permission.BeVisitor()).toString());
    }
}
