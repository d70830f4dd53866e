package org.spikebook.hardware.interchange;

import io.jhdf.HdfFile;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads Lava's network exchange format ({@code .net}, HDF5), as lava-dl writes it for current-based
 * LIF neurons: input, dense, convolution, pooling, flatten and average layers, recurrent dense
 * layers, axonal delays. What it can hold beyond that is refused by name.
 */
public final class NetxReader {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long MAX_BYTES = 256L << 20;

    private NetxReader() {}

    /** Whether a file says that it is HDF5; false also where it cannot be read. */
    public static boolean isHdf5(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
        } catch (IOException e) {
            return false;
        }
    }

    /** The network that a file holds, or all problems with it. */
    public static Reading<NetxNetwork> read(Path path) {
        List<Problem> problems = new ArrayList<>();
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.add(problem("hdfTooLarge", MAX_BYTES >> 20));
            } else if (!isHdf5(path)) {
                problems.add(problem("notHdf5"));
            }
        } catch (IOException e) {
            problems.add(problem("unreadable"));
        }
        Optional<NetxNetwork> network = Optional.empty();
        if (problems.isEmpty()) {
            try (HdfFile file = new HdfFile(path)) {
                network = new NetxBuilder(NetxGroup.root(file, problems), problems).build();
            } catch (RuntimeException | StackOverflowError e) {
                // the library has no single exception for damaged files
                problems.add(problem("damaged"));
            }
        }
        return problems.isEmpty() && network.isPresent()
                ? new Reading.Readable<>(network.get())
                : new Reading.Unreadable<>(problems);
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(NetxReader.class, "", code, args);
    }
}
