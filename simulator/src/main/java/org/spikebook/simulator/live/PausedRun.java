package org.spikebook.simulator.live;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run on its way from one home to another: the network in force and all that changes in it. The
 * same bytes in both homes; those that are read may come from anyone.
 *
 * @param document of the network
 * @param seed of all random numbers; empty for that of the document
 * @param state in the bytes of {@code Snapshot.write}; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent")
record PausedRun(String document, OptionalLong seed, byte[] state) {

    /** So that a page and a server can send it as one message. */
    static final int MOST_BYTES = 4 << 20;

    private static final int MAGIC = 0x53504B52;
    private static final int VERSION = 1;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    /** In bytes; empty, with a problem, if they are more than may be sent. */
    Optional<byte[]> write(List<Problem> problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return isSmallEnough(bytes.size(), problems)
                ? Optional.of(bytes.toByteArray())
                : Optional.empty();
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        writeText(out, Simulation.ENGINE);
        writeText(out, document);
        out.writeBoolean(seed.isPresent());
        out.writeLong(seed.orElse(0));
        out.writeInt(state.length);
        out.write(state, 0, state.length);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    private static boolean isSmallEnough(int bytes, List<Problem> problems) {
        if (bytes <= MOST_BYTES) {
            return true;
        }
        problems.add(problem("tooLargeToMove", megabytes(bytes), megabytes(MOST_BYTES)));
        return false;
    }

    /** Rounded up to a tenth. */
    private static String megabytes(int bytes) {
        return Numbers.readable(Math.ceil(10.0 * bytes / BYTES_A_MEGABYTE) / 10);
    }

    /** What was written by a home of the same engine; empty, with a problem, for anything else. */
    static Optional<PausedRun> read(byte[] written, List<Problem> problems) {
        if (!isSmallEnough(written.length, problems)) {
            return Optional.empty();
        }
        try {
            return read(new DataInputStream(new ByteArrayInputStream(written)), problems);
        } catch (IOException e) {
            problems.add(unreadable());
            return Optional.empty();
        }
    }

    private static Optional<PausedRun> read(DataInputStream in, List<Problem> problems)
            throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("not a run of this version");
        }
        String engine = readText(in);
        if (!engine.equals(Simulation.ENGINE)) {
            problems.add(problem("otherEngine", Simulation.ENGINE));
            return Optional.empty();
        }
        String document = readText(in);
        boolean hasSeed = in.readBoolean();
        long seed = in.readLong();
        return Optional.of(
                new PausedRun(
                        document,
                        hasSeed ? OptionalLong.of(seed) : OptionalLong.empty(),
                        readBytes(in)));
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("not as long as it says");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** Of bytes that are not a run, or of another network than they say. */
    static Problem unreadable() {
        return problem("noRun");
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(PausedRun.class, "", code, args);
    }
}
