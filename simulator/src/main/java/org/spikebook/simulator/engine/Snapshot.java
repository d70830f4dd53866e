package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * All that changes in a run, at the end of a step: neurons, spikes and currents in flight, plastic
 * weights and recorders. Random streams are named by the step and need no keeping. Immutable; any
 * run of the same network, or of one with other values ({@link Steering}), can continue from it, by
 * as many threads if it learns.
 */
public final class Snapshot {

    private static final int WHOLE = 0;
    private static final int INTS = 1;
    private static final int DOUBLES = 2;

    /** Of an array besides its numbers, and what refers to it. */
    private static final int ENTRY_BYTES = 32;

    /** Of a list that grows by doubling. */
    private static final int LEAST_ROOM = 16;

    private final CompiledNetwork network;
    private final Optional<Problem> divergence;
    private final List<Object> kept;

    /** What was kept is not what a run of the network keeps. */
    static final class Misfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        Misfit(String message) {
            super(message);
        }
    }

    private Snapshot(CompiledNetwork network, Optional<Problem> divergence, List<Object> kept) {
        this.network = network;
        this.divergence = divergence;
        this.kept = kept;
    }

    static Snapshot of(
            CompiledNetwork network,
            Optional<Problem> divergence,
            Consumer<Archive> contents,
            CancellationToken cancellation) {
        List<Object> kept = new ArrayList<>();
        contents.accept(new Keeper(kept, cancellation));
        return new Snapshot(network, divergence, kept);
    }

    /** Copies all that changes in a part of a run to the same part of another run. */
    static void copy(Consumer<Archive> from, Consumer<Archive> to, CancellationToken cancellation) {
        List<Object> kept = new ArrayList<>();
        from.accept(new Keeper(kept, cancellation));
        to.accept(new Restorer(kept.iterator(), cancellation));
    }

    /** How much memory it takes, in bytes, about. */
    long bytes() {
        long bytes = 0;
        for (Object value : kept) {
            bytes += ENTRY_BYTES;
            if (value instanceof double[] numbers) {
                bytes += (long) numbers.length * Double.BYTES;
            } else if (value instanceof int[] numbers) {
                bytes += (long) numbers.length * Integer.BYTES;
            }
        }
        return bytes;
    }

    CompiledNetwork network() {
        return network;
    }

    /** Whether a run of {@code other} can continue from here. */
    boolean fits(CompiledNetwork other) {
        return network == other
                || new Steering(network.model(), other.model()).isPossible() && fitsCutOf(other);
    }

    /** What a rule keeps is kept by block. */
    private boolean fitsCutOf(CompiledNetwork other) {
        return network.projections().stream().allMatch(p -> p.description().plasticity().isEmpty())
                || cut(network).equals(cut(other));
    }

    private static List<Blocks> cut(CompiledNetwork network) {
        return network.populations().stream().map(CompiledPopulation::blocks).toList();
    }

    Optional<Problem> divergence() {
        return divergence;
    }

    /**
     * Writes all that changes, to continue in another process. The network is not written, nor is a
     * divergence: a run that diverged does not continue.
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(kept.size());
        for (Object value : kept) {
            switch (value) {
                case double[] numbers -> {
                    out.writeByte(DOUBLES);
                    out.writeInt(numbers.length);
                    for (double number : numbers) {
                        out.writeDouble(number);
                    }
                }
                case int[] numbers -> {
                    out.writeByte(INTS);
                    out.writeInt(numbers.length);
                    for (int number : numbers) {
                        out.writeInt(number);
                    }
                }
                default -> {
                    out.writeByte(WHOLE);
                    out.writeInt((int) value);
                }
            }
        }
    }

    /**
     * What was written of a run of the same network; whether it fits is seen when it is put back.
     *
     * @throws IOException if it is cut short, or was not written so
     */
    static Snapshot read(byte[] written, CompiledNetwork network) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        Snapshot snapshot = read(in, written.length, network);
        if (in.available() > 0) {
            throw new IOException("there is more behind the snapshot");
        }
        return snapshot;
    }

    /**
     * What was written of a run of the same network, within more that this program wrote.
     *
     * @throws IOException if it is cut short, or was not written so
     */
    static Snapshot read(DataInput in, CompiledNetwork network) throws IOException {
        return read(in, Integer.MAX_VALUE, network);
    }

    /**
     * @param bytes that there are at most: no more memory is taken for an array
     */
    private static Snapshot read(DataInput in, int bytes, CompiledNetwork network)
            throws IOException {
        int count = in.readInt();
        List<Object> kept = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            kept.add(readOne(in, bytes));
        }
        return new Snapshot(network, Optional.empty(), kept);
    }

    private static Object readOne(DataInput in, int bytes) throws IOException {
        int kind = in.readByte();
        int size = in.readInt();
        return switch (kind) {
            case WHOLE -> size;
            case INTS -> readInts(in, length(size, bytes / Integer.BYTES));
            case DOUBLES -> readDoubles(in, length(size, bytes / Double.BYTES));
            default -> throw new IOException("no snapshot: kind " + kind);
        };
    }

    private static int[] readInts(DataInput in, int size) throws IOException {
        int[] ints = new int[size];
        for (int i = 0; i < size; i++) {
            ints[i] = in.readInt();
        }
        return ints;
    }

    private static double[] readDoubles(DataInput in, int size) throws IOException {
        double[] doubles = new double[size];
        for (int i = 0; i < size; i++) {
            doubles[i] = in.readDouble();
        }
        return doubles;
    }

    private static int length(int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException("no snapshot: " + size + " numbers");
        }
        return size;
    }

    /** Puts everything back, in the order in which it was kept. */
    Archive restorer(CancellationToken cancellation) {
        return new Restorer(kept.iterator(), cancellation);
    }

    private record Keeper(List<Object> kept, CancellationToken cancellation) implements Archive {

        @Override
        public void doubles(double[] values) {
            kept.add(LargeArrays.copy(values, values.length, cancellation));
        }

        @Override
        public void rows(double[] values, int length, int used) {
            int count = length == 0 ? 0 : values.length / length;
            double[] rows = LargeArrays.doubles(count * used, cancellation);
            for (int row = 0; row < count; row++) {
                LargeArrays.replace(rows, row * used, values, row * length, used, cancellation);
            }
            kept.add(rows);
        }

        @Override
        public void ints(int[] values) {
            kept.add(LargeArrays.copy(values, values.length, cancellation));
        }

        @Override
        public int whole(int value) {
            kept.add(value);
            return value;
        }

        @Override
        public int[] beginning(int[] values, int size) {
            kept.add(LargeArrays.copy(values, size, cancellation));
            return values;
        }

        @Override
        public double[] beginning(double[] values, int size) {
            kept.add(LargeArrays.copy(values, size, cancellation));
            return values;
        }

        @Override
        public void require(BooleanSupplier holds) {
            // what a run keeps of itself holds
        }
    }

    /** Checks all it puts back, since it may come from elsewhere. */
    private record Restorer(Iterator<Object> kept, CancellationToken cancellation)
            implements Archive {

        private Object next() {
            if (kept.hasNext()) {
                return kept.next();
            }
            throw new Misfit("it ends early");
        }

        private int[] nextInts() {
            if (next() instanceof int[] numbers) {
                return numbers;
            }
            throw new Misfit("whole numbers are missing");
        }

        private double[] nextDoubles() {
            if (next() instanceof double[] numbers) {
                return numbers;
            }
            throw new Misfit("numbers are missing");
        }

        private static void checkLength(int length, int wanted) {
            if (length != wanted) {
                throw new Misfit(length + " numbers instead of " + wanted);
            }
        }

        @Override
        public void doubles(double[] values) {
            double[] back = nextDoubles();
            checkLength(back.length, values.length);
            LargeArrays.replace(values, back, cancellation);
        }

        @Override
        public void rows(double[] values, int length, int used) {
            double[] rows = nextDoubles();
            int count = length == 0 ? 0 : values.length / length;
            checkLength(rows.length, count * used);
            for (int row = 0; row * used < rows.length; row++) {
                LargeArrays.replace(values, row * length, rows, row * used, used, cancellation);
            }
        }

        @Override
        public void ints(int[] values) {
            int[] back = nextInts();
            checkLength(back.length, values.length);
            LargeArrays.replace(values, back, cancellation);
        }

        @Override
        public int whole(int value) {
            if (next() instanceof Integer number) {
                return number;
            }
            throw new Misfit("a number is missing");
        }

        @Override
        public int[] beginning(int[] values, int size) {
            int[] back = nextInts();
            return back.length < LEAST_ROOM
                    ? Arrays.copyOf(back, LEAST_ROOM)
                    : LargeArrays.copy(back, back.length, cancellation);
        }

        @Override
        public double[] beginning(double[] values, int size) {
            double[] back = nextDoubles();
            return LargeArrays.copy(back, back.length, cancellation);
        }

        @Override
        public void require(BooleanSupplier holds) {
            if (!holds.getAsBoolean()) {
                throw new Misfit("its numbers are out of range");
            }
        }
    }
}
