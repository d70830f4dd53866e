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
public final class InputFile {

    /** Longest document, which is a trained network; longer files are not read to their end. */
    private static final long MAX_BYTES = TrainedNetworkReader.MAX_CHARS;

    /** How the file begins that Git LFS leaves in place of one that it has not fetched. */
    private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private InputFile() {}

    /** Refuses what is not there, or is a folder. */
    public static void requireFile(Path file) throws StopException {
        if (Files.isDirectory(file)) {
            throw StopException.badInput(file.toString(), "isFolder");
        }
        if (!Files.exists(file)) {
            throw StopException.badInput(file.toString(), "noSuchFile");
        }
    }

    /**
     * Refuses what is not there, a folder, an empty file, and what Git leaves in place of a large
     * file that was not fetched.
     */
    public static void requireContent(Path file) throws StopException {
        requireContent(file, head(file, LFS_POINTER.length()));
    }

    private static void requireContent(Path file, byte[] bytes) throws StopException {
        if (bytes.length == 0) {
            throw StopException.badInput(file.toString(), "empty");
        }
        int length = Math.min(bytes.length, LFS_POINTER.length());
        if (new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(LFS_POINTER)) {
            throw StopException.badInput(file.toString(), "lfsPointer");
        }
    }

    /** The text of a file in UTF-8, without the mark that some programs put before it. */
    public static String read(Path file) throws StopException {
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file)));
            boolean marked = !text.isEmpty() && text.get(0) == BYTE_ORDER_MARK;
            return text.subSequence(marked ? 1 : 0, text.length()).toString();
        } catch (CharacterCodingException e) {
            throw StopException.badInput(file.toString(), "notUtf8");
        }
    }

    /** What was read in a file; everything that is wrong with it ends the command. */
    public static <T> T content(Path file, Reading<T> reading) throws StopException {
        return switch (reading) {
            case Reading.Readable<T>(T value) -> value;
            case Reading.Unreadable<T>(List<Problem> problems) ->
                    throw StopException.badInput(file.toString(), problems);
        };
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) throws StopException {
        return bytes(file, MAX_BYTES, "tooLarge");
    }

    /**
     * The bytes of a file of at most so many.
     *
     * @param tooLarge code of the problem if there are more
     */
    public static byte[] bytes(Path file, long most, String tooLarge) throws StopException {
        byte[] bytes = head(file, (int) most + 1);
        if (bytes.length > most) {
            throw StopException.badInput(file.toString(), tooLarge, most >> 20);
        }
        requireContent(file, bytes);
        return bytes;
    }

    /** The first bytes of a file, fewer where it ends before. */
    public static byte[] head(Path file, int most) throws StopException {
        String name = file.toString();
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (AccessDeniedException e) {
            throw StopException.badInput(name, "unreadable");
        } catch (IOException e) {
            throw StopException.badInput(name, "readFailed", String.valueOf(e.getMessage()));
        }
    }
}
