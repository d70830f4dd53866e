package org.spikebook.hardware.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spikebook.hardware.emulation.NetworkTracer;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.hardware.quantization.integer.IntegerSynapses;
import org.spikebook.hardware.quantization.integer.LoihiRegisters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The three-layer network that lava-dl tests itself with, against its own spikes. */
@Tag("external")
class NetxTinyTest {

    private static final Path FOLDER = Path.of("../../shared/data/reference/lava-tiny");
    private static final int STEPS = 16;

    private static NetxNetwork tiny() {
        return NetxReader.read(FOLDER.resolve("tiny.net")).orThrow("the file");
    }

    private static NpyArray array(String name) throws IOException {
        return NpyArray.read(Files.readAllBytes(FOLDER.resolve("tinynet_gt_" + name + ".npy")))
                .orThrow("the array");
    }

    /** Who should fire in the reference's step. */
    private static int[] expected(NpyArray spikes, int step) {
        int neurons = spikes.values().length / STEPS;
        return IntStream.range(0, neurons)
                .filter(n -> spikes.values()[n * STEPS + step] != 0)
                .toArray();
    }

    /** The reference's steps count from the first layer's: layer k is k - 1 steps behind here. */
    @Test
    void everyLayer_firesAsInTheReference() throws IOException {
        NetxInput input = NetxInput.of(tiny(), array("input_bias"), STEPS).orThrow("the file");

        List<int[][]> spikes = new NetworkTracer(input.network(), input.spikes()).run().spikes();

        assertThat(input.drive()).isEqualTo("bias");
        List<NpyArray> reference = List.of(array("input"), array("layer1"), array("output"));
        for (int layer = 0; layer < 3; layer++) {
            for (int t = 1; t < STEPS; t++) {
                assertThat(spikes.get(layer)[t - 1 + layer])
                        .as("layer %d, step %d", layer, t)
                        .containsExactly(expected(reference.get(layer), t));
            }
        }
    }

    /** Windows at the corner of the image, and every bias, as the reference lists them. */
    @Test
    void firstConvolution_hasTheReferencesKernelAndBiases() throws IOException {
        IntegerNetwork network = tiny().network();
        IntegerNetwork.Synapses conv = network.projections().getFirst();
        double[] kernel = array("layer1_kernel").values();
        double[] bias = array("layer1_bias").values();
        LoihiRegisters registers = (LoihiRegisters) network.populations().get(1).registers();
        IntegerSynapses table = conv.table();
        int found = 0;
        for (int source = 0; source < table.sources(); source++) {
            int channel = source / 256;
            int row = source / 16 % 16;
            int column = source % 16;
            for (int k = table.rowStart()[source]; k < table.rowStart()[source + 1]; k++) {
                int output = table.target()[k] / 36;
                if (table.target()[k] % 36 == 0) {
                    // Lava keeps kernels columns first and turned around
                    double wanted = kernel[((output * 5 + 4 - column) * 5 + 4 - row) * 3 + channel];
                    assertThat(conv.format().effective(table.mantissa()[k]))
                            .isEqualTo((int) (64 * wanted));
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo((int) Arrays.stream(kernel).filter(w -> w != 0).count());
        for (int i = 0; i < registers.size(); i++) {
            assertThat(registers.biasMant()[i]).isEqualTo((int) bias[i / 36]);
        }
    }
}
