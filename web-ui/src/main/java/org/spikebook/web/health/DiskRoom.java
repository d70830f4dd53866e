package org.spikebook.web.health;

import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data folder has room for what the next seconds may write. */
@Component
class DiskRoom {

    /** Less than this is full: the file of the database grows by whole chunks. In bytes. */
    private static final long LEAST = 16L << 20;

    /** Written for a try, because a quota is not seen otherwise. In bytes. */
    private static final int TRIED = 1 << 16;

    private final Path folder;

    @Autowired
    DiskRoom(SpikebookProperties settings) {
        this(settings.home());
    }

    DiskRoom(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Whether it is so full that the database cannot write. */
    boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST || !isWritable();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isWritable() throws IOException {
        Path tried = Files.createTempFile(folder, "room", ".tmp");
        try {
            Files.write(tried, new byte[TRIED]);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            Files.deleteIfExists(tried);
        }
    }
}
