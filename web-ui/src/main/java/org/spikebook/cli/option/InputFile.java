package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.document.TrainedNetworkReader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file named on the command line, read whole. */
public record InputFile(Path path) {

    /** Longest document, which is a trained network; longer files are not read to their end. */
    private static final long MAX_BYTES = TrainedNetworkReader.MAX_CHARS;

    /** How the file begins that Git LFS leaves in place of one that it has not fetched. */
    private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Refuses what is not there, or is a folder. */
    public void requireFile() throws StopException {
        if (Files.isDirectory(path)) {
            throw refused("isFolder");
        }
        if (!Files.exists(path)) {
            throw refused("noSuchFile");
        }
    }

    /**
     * Refuses what is not there, a folder, an empty file, and what Git leaves in place of a large
     * file that was not fetched.
     */
    public void requireContent() throws StopException {
        requireContent(head(LFS_POINTER.length()));
    }

    private void requireContent(byte[] bytes) throws StopException {
        if (bytes.length == 0) {
            throw refused("empty");
        }
        int length = Math.min(bytes.length, LFS_POINTER.length());
        if (new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(LFS_POINTER)) {
            throw refused("lfsPointer");
        }
    }

    /** Its text in UTF-8, without the mark that some programs put before it. */
    public String read() throws StopException {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes()));
            boolean marked = !text.isEmpty() && text.get(0) == BYTE_ORDER_MARK;
            return text.subSequence(marked ? 1 : 0, text.length()).toString();
        } catch (CharacterCodingException e) {
            throw refused("notUtf8");
        }
    }

    /** What was read in it; everything that is wrong with it ends the command. */
    public <T> T content(Reading<T> reading) throws StopException {
        return switch (reading) {
            case Reading.Readable<T>(T value) -> value;
            case Reading.Unreadable<T>(List<Problem> problems) ->
                    throw StopException.badInput(path.toString(), problems);
        };
    }

    /** All its bytes. */
    public byte[] bytes() throws StopException {
        return bytes(MAX_BYTES, "tooLarge");
    }

    /**
     * All its bytes, which are at most so many.
     *
     * @param tooLarge code of the problem if there are more
     */
    public byte[] bytes(long most, String tooLarge) throws StopException {
        byte[] bytes = head((int) most + 1);
        if (bytes.length > most) {
            throw refused(tooLarge, most >> 20);
        }
        requireContent(bytes);
        return bytes;
    }

    /** Its first bytes, fewer where it ends before. */
    public byte[] head(int most) throws StopException {
        requireFile();
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        } catch (AccessDeniedException e) {
            throw refused("unreadable");
        } catch (IOException e) {
            throw refused("readFailed", String.valueOf(e.getMessage()));
        }
    }

    private StopException refused(String code, Object... args) {
        return StopException.badInput(path.toString(), code, args);
    }
}
