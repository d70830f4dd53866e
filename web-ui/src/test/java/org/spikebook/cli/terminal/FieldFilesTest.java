package org.spikebook.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.cli.CliRun;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Files as people find them: of other programs, half fetched, or of another kind than thought. */
class FieldFilesTest {

    private static final String POINTER =
            """
            version https://git-lfs.github.com/spec/v1
            oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
            size 12345
            """;

    @TempDir Path folder;

    private Path write(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path lava() {
        Path file = folder.resolve("tiny.net");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            WritableGroup layer = hdf.putGroup("layer").putGroup("0");
            layer.putDataset("type", "dense");
            layer.putDataset("shape", new int[] {2});
            layer.putDataset("weight", new int[][] {{40, 20, 60}, {10, 80, 30}});
            WritableGroup neuron = layer.putGroup("neuron");
            neuron.putDataset("type", "CUBA");
            neuron.putDataset("iDecay", 4096);
            neuron.putDataset("vDecay", 0);
            neuron.putDataset("vThMant", 50);
        }
        return file;
    }

    /** A {@code .npy} file of version 1 with bytes as values. */
    private Path array(boolean fortran, String shape, byte... values) throws IOException {
        String header =
                "{'descr': '|u1', 'fortran_order': %s, 'shape': (%s), }\n"
                        .formatted(fortran ? "True" : "False", shape);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + values.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                        .putShort((short) header.length())
                        .put(header.getBytes(StandardCharsets.ISO_8859_1))
                        .put(values);
        return write("input-" + fortran + ".npy", bytes.array());
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulate x.net", "emulate x.json", "import x.nir", "train x.json"})
    void gitLfsPointer_isNamedAsSuch(String call) throws IOException {
        String[] words = call.split(" ", -1);
        Path file = write(words[1], POINTER.getBytes(StandardCharsets.UTF_8));

        CliRun run = CliRun.of(words[0], file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(words[1], "Git LFS pointer", "git lfs pull");
    }

    @ParameterizedTest
    @ValueSource(strings = {"emulate x.net", "energy x.json", "import x.nir", "simulate x.json"})
    void emptyFile_isNamedAsSuch(String call) throws IOException {
        String[] words = call.split(" ", -1);
        Path file = write(words[1]);

        CliRun run = CliRun.of(words[0], file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("The file is empty").doesNotContain("JSON");
    }

    @Test
    void textInsteadOfALavaNetwork_isNotHdf5() throws IOException {
        Path file = write("x.net", "layers".getBytes(StandardCharsets.UTF_8));

        CliRun run = CliRun.of("emulate", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("not HDF5").doesNotContain("JSON");
    }

    @Test
    void arrayInFortranOrder_isShownAsTheSameInCOrder() throws IOException {
        Path network = lava();
        Path c = array(false, "3, 4", new byte[] {1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 0});
        Path fortran = array(true, "3, 4", new byte[] {1, 0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0});

        CliRun expected = CliRun.of("emulate", network, "--input", c);
        CliRun run = CliRun.of("emulate", network, "--input", fortran);

        assertThat(expected.exitCode()).as(expected.err()).isZero();
        assertThat(run).isEqualTo(expected);
    }

    @Test
    void arrayOfMoreValuesThanAllowed_saysHowMany() throws IOException {
        Path input = array(false, "3, 20000000");

        CliRun run = CliRun.of("emulate", lava(), "--input", input);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("60000000 values", "33554432").doesNotContain("not a NumPy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wave.BS2", "wave.bin"})
    void recordingInTheFormatOfNmnist_isImported(String name) throws IOException {
        Path file = write(name, new byte[] {3, 4, (byte) 0x80, 0, 0, 5, 6, 0, 1, (byte) 0xf4});

        CliRun run = CliRun.of("import", file);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("0,3,4,1\\n500,5,6,0\\n");
    }

    @Test
    void recordingWithAMark_isImportedUnderAnyName() throws IOException {
        byte[] events = "Event Stream".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(events.length + 8 + 5);
        bytes.put(events).put(new byte[] {2, 0, 0, 1, 8, 0, 8, 0}).put(new byte[] {3, 2, 0, 4, 0});
        Path file = write("recording.data", bytes.array());

        CliRun run = CliRun.of("import", file);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("eventRecording");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "a,b\n1,2\n", "\u0089PNG"})
    void anyOtherFile_isToldWhatCanBeRead(String content) throws IOException {
        Path file = write("x.dat2", content.getBytes(StandardCharsets.UTF_8));

        CliRun run = CliRun.of("import", file);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("NIR", "N-MNIST", ".bs2", "AEDAT 4", "EVT 3.0", "Event Stream")
                .doesNotContain("written by nir.write");
    }

    @Test
    void lavaNetwork_isSentToEmulate() {
        CliRun run = CliRun.of("import", lava());

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("network of Lava", "spikebook emulate");
    }

    @Test
    void sinabsGraph_isWarnedOfSeveralSpikesAStep() throws IOException {
        Path network =
                Files.writeString(
                        folder.resolve("n.json"),
                        """
                        { "format": "spikebook/network/1",
                          "populations": [ { "id": "a", "size": 3,
                            "model": { "type": "lif", "tRefMs": 0, "reset": "subtract" },
                            "receptors": { "type": "delta" } } ],
                          "stimuli": [ { "id": "in", "size": 4, "type": "poisson", "rateHz": 200 } ],
                          "projections": [ { "id": "in-a", "from": "in", "to": "a",
                            "weightMv": 3, "delayMs": 0 } ] }
                        """);
        Path nir = folder.resolve("n.nir");
        CliRun out =
                CliRun.of("export", network, "--format=nir", "--framework=sinabs", "--out", nir);
        CliRun in = CliRun.of("import", nir, "--framework=sinabs");
        CliRun hard = CliRun.of("import", nir, "--framework=sinabs", "--reset=hard");

        assertThat(out.err().toLowerCase(Locale.ROOT)).contains("sinabs emits several");
        assertThat(in.exitCode()).isZero();
        assertThat(in.err()).contains("Warning", "Sinabs emits several spikes", "SingleSpike");
        assertThat(hard.err()).isEmpty();
    }
}
