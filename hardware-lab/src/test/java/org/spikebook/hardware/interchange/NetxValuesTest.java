package org.spikebook.hardware.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** One layer, its values written in the ways that h5py has; {@code h5py-net.py} made the files. */
class NetxValuesTest {

    @TempDir Path folder;

    private static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(NetxValuesTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool-scalar.net",
                "bool-array.net",
                "unsigned.net",
                "floats.net",
                "texts.net",
                "fixed-text.net",
                "empty-field.net"
            })
    void everyWayOfWritingAValue_isRead(String name) {
        IntegerNetwork network = NetxReader.read(file(name)).orThrow(name).network();

        LoihiRegisters registers = (LoihiRegisters) network.populations().getFirst().registers();
        assertThat(registers.du()).containsOnly(2047);
        assertThat(registers.dv()).containsOnly(700);
        assertThat(registers.vth()).containsOnly(50);
        assertThat(registers.refractory()).containsOnly(1);
        assertThat(registers.biasMant()).containsExactly(7, -3);
        assertThat(weights(network)).containsExactly(40, 10, -20, 80, 60, -30);
    }

    /** By source, then by target, as the chip sees them. */
    private static int[] weights(IntegerNetwork network) {
        IntegerNetwork.Synapses synapses = network.projections().getFirst();
        IntegerSynapses table = synapses.table();
        int[] weights = new int[table.target().length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = synapses.format().effective(table.mantissa()[k]) / 64;
        }
        return weights;
    }

    @Test
    void gradedSpikes_areRefusedAsSuch() {
        assertThat(problems("graded.net")).extracting(Problem::code).containsExactly("graded");
    }

    @ParameterizedTest
    @CsvSource({
        "longdouble.net, notNumbers, vThMant",
        "text-number.net, notNumbers, vThMant",
        "numbers-type.net, layerType, dense"
    })
    void whatHoldsNoNumbers_isNamedWithWhatWouldDo(String name, String code, String named) {
        Problem problem = problems(name).getFirst();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.path()).startsWith("/layer/0");
        assertThat(problem.message() + problem.hint())
                .contains(named)
                .doesNotContain("Export the network again");
    }

    @Test
    void cutFile_isAProblem() throws IOException {
        byte[] whole = Files.readAllBytes(file("texts.net"));

        assertThat(problems(broken(Arrays.copyOf(whole, whole.length / 4)))).isNotEmpty();
    }

    @Test
    void damagedFile_isReadOrAProblem_andNeverThrows() throws IOException {
        byte[] whole = Files.readAllBytes(file("texts.net"));
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int k = 0; k < 40; k++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            List<Problem> problems = problems(broken(bytes));
            assertThat(problems).allSatisfy(p -> assertThat(p.message() + p.hint()).isNotBlank());
            refused += problems.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(1, 39);
    }

    private Path broken(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("broken.net"), bytes);
    }

    private static List<Problem> problems(String name) {
        return problems(file(name));
    }

    private static List<Problem> problems(Path file) {
        return NetxReader.read(file) instanceof Reading.Unreadable<NetxNetwork>(var problems)
                ? problems
                : List.of();
    }
}
