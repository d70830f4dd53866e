package org.spikebook.training.interchange.nir.graph;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;

import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads HDF5 files that may be anything: limits first, and whatever breaks becomes a problem. */
public final class Hdf5 {

    private static final long MAX_BYTES = 256L << 20;
    private static final long MAX_NUMBERS = 1 << 25;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    private Hdf5() {}

    /** What is wrong with a file; the text says where. */
    public static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        BrokenException(String node, String code, Object... args) {
            super(code, null, false, false);
            this.problem = NirProblems.problem(node, code, args);
        }

        public Problem problem() {
            return problem;
        }
    }

    /** Reads something of an open file. */
    @FunctionalInterface
    interface Reader<T> {
        T read(HdfFile file) throws BrokenException;
    }

    /**
     * Opens a file and reads of it.
     *
     * @throws BrokenException if it is not HDF5, too large, cut short or damaged
     */
    static <T> T read(Path path, Reader<T> reader) throws BrokenException {
        String name = String.valueOf(path.getFileName());
        check(path, name);
        try (HdfFile file = new HdfFile(path)) {
            return reader.read(file);
        } catch (RuntimeException | StackOverflowError e) {
            // the library has no single exception for damaged files
            throw new BrokenException("", "hdf.damaged", name, reason(e));
        }
    }

    private static void check(Path path, String name) throws BrokenException {
        try (var in = Files.newInputStream(path)) {
            if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
                throw new BrokenException("", "hdf.notHdf", name);
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new BrokenException("", "hdf.tooLarge", name, MAX_BYTES >> 20);
            }
        } catch (IOException e) {
            throw new BrokenException("", "hdf.unreadable", name);
        }
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(0, Math.min(120, message.length())).replace('\n', ' ');
    }

    /** A text; empty if the data set holds something else. */
    static Optional<String> text(Dataset dataset) {
        return dataset.getJavaType() == String.class
                        && dataset.getSize() == 1
                        && flat(dataset) instanceof String[] texts
                ? Optional.of(texts[0])
                : Optional.empty();
    }

    /** The texts of a data set, row by row; empty if it holds something else. */
    static Optional<List<String>> texts(Dataset dataset) throws BrokenException {
        limit(dataset);
        return dataset.getJavaType() == String.class && flat(dataset) instanceof String[] texts
                ? Optional.of(List.of(texts))
                : Optional.empty();
    }

    /** The numbers of a data set; empty if it holds something else. */
    static Optional<Tensor> numbers(Dataset dataset) throws BrokenException {
        limit(dataset);
        Object flat = flat(dataset);
        if (!flat.getClass().getComponentType().isPrimitive()) {
            return Optional.empty();
        }
        boolean flags = flat instanceof boolean[];
        double[] values = new double[Array.getLength(flat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = flags ? (Array.getBoolean(flat, i) ? 1 : 0) : Array.getDouble(flat, i);
        }
        List<Integer> shape =
                dataset.isScalar()
                        ? List.of()
                        : Arrays.stream(dataset.getDimensions()).boxed().toList();
        return Optional.of(new Tensor(shape, values));
    }

    private static void limit(Dataset dataset) throws BrokenException {
        if (dataset.getSize() > MAX_NUMBERS) {
            throw new BrokenException(
                    "", "hdf.datasetTooLarge", dataset.getPath(), dataset.getSize(), MAX_NUMBERS);
        }
    }

    /** The data in one array; a single value as an array of one. */
    private static Object flat(Dataset dataset) {
        Object data = dataset.isScalar() ? dataset.getData() : dataset.getDataFlat();
        return switch (data) {
            case String text -> new String[] {text};
            case Boolean flag -> new boolean[] {flag};
            case Number number -> new double[] {number.doubleValue()};
            default -> data;
        };
    }
}
