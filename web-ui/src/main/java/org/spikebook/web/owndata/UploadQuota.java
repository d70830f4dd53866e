package org.spikebook.web.owndata;

import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a visitor may keep. It is looked at again while a file comes in, since others come in at the
 * same time.
 *
 * @param files most files
 * @param fileBytes most bytes of a file
 * @param bytes most bytes of all files
 * @param freeBytes what must stay free on the disk
 */
record UploadQuota(int files, long fileBytes, long bytes, long freeBytes) {

    /**
     * Why a file may not be kept, if so.
     *
     * @param folder of the visitor, with all that is there and all that comes in
     * @param file that is to be replaced, if it is there
     * @param part what came in of the file so far, in the folder
     */
    Optional<Upload> refusal(Path folder, String file, Path part) throws IOException {
        Usage usage = Usage.of(folder, file);
        if (usage.files() > files) {
            return refused("tooMany", files);
        } else if (Files.getFileStore(folder).getUsableSpace() < freeBytes) {
            return refused("diskFull");
        }
        return Files.size(part) > fileBytes || usage.bytes() > bytes
                ? refused("tooLarge", fileBytes >> 20, bytes >> 20)
                : Optional.empty();
    }

    private static Optional<Upload> refused(String code, Object... args) {
        return Optional.of(
                new Upload.Refused(List.of(Problem.of(OwnDataService.class, "", code, args))));
    }
}
