package org.spikebook.training.datafile;

import org.spikebook.simulator.document.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What the folder with the files of one owner is called. It is part of names in notebooks, so it
 * does not tell whose it is.
 *
 * @param text 16 hexadecimal digits
 */
public record FolderKey(String text) {

    private static final int BYTES = 8;

    /**
     * The key of an owner's folder.
     *
     * @param owner who it is, in a form that is theirs for good
     */
    public static FolderKey of(String owner) {
        byte[] bytes = ("uploads of " + owner).getBytes(StandardCharsets.UTF_8);
        return new FolderKey(HexFormat.of().formatHex(Sha256.digest().digest(bytes), 0, BYTES));
    }
}
