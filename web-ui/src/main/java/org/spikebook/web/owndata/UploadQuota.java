package org.spikebook.web.owndata;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.limit.VisitorQuota;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor may keep. It is looked at again while a file comes in, since others come in at the
 * same time.
 *
 * @param own limits of the visitor
 * @param ofAccounts limits of a visitor with an account, which may be higher
 * @param minFreeDisk what must stay free on the disk
 */
public record UploadQuota(VisitorQuota own, VisitorQuota ofAccounts, DataSize minFreeDisk) {

    /** Whether the visitor may upload nothing, but could with an account. */
    public boolean needsAccount() {
        return isNothing(own) && !isNothing(ofAccounts);
    }

    /** Whether the visitor could upload more with an account. */
    public boolean isLessThanOfAccounts() {
        return hasFewerFiles() || hasLessSpace();
    }

    /** Whether the visitor could upload larger files with an account. */
    public boolean hasSmallerFiles() {
        return own.maxFileSize().compareTo(ofAccounts.maxFileSize()) < 0;
    }

    private boolean hasFewerFiles() {
        return own.maxFiles() < ofAccounts.maxFiles();
    }

    private boolean hasLessSpace() {
        return hasSmallerFiles() || own.maxSize().compareTo(ofAccounts.maxSize()) < 0;
    }

    private static boolean isNothing(VisitorQuota quota) {
        return quota.maxFiles() == 0
                || quota.maxSize().toBytes() == 0
                || quota.maxFileSize().toBytes() == 0;
    }

    /**
     * Why a file may not be kept, if so.
     *
     * @param folder of the visitor, with all that is there and all that comes in
     * @param file that is to be replaced, if it is there
     * @param part what came in of the file so far, in the folder
     */
    Optional<Upload> refusal(Path folder, String file, Path part) throws IOException {
        Usage usage = Usage.of(folder, file);
        if (needsAccount()) {
            return refused("noneOfGuests");
        } else if (usage.files() > own.maxFiles()) {
            return refused(hasFewerFiles() ? "tooManyOfGuest" : "tooMany", own.maxFiles());
        } else if (Files.getFileStore(folder).getUsableSpace() < minFreeDisk.toBytes()) {
            return refused("diskFull");
        }
        return isTooLarge(usage, Files.size(part)) ? tooLarge() : Optional.empty();
    }

    private boolean isTooLarge(Usage usage, long fileBytes) {
        return fileBytes > own.maxFileSize().toBytes() || usage.bytes() > own.maxSize().toBytes();
    }

    private Optional<Upload> tooLarge() {
        return refused(
                hasLessSpace() ? "tooLargeOfGuest" : "tooLarge",
                own.maxFileSize().toMegabytes(),
                own.maxSize().toMegabytes());
    }

    private static Optional<Upload> refused(String code, Object... args) {
        return Optional.of(
                new Upload.Refused(List.of(Problem.of(OwnDataService.class, "", code, args))));
    }
}
