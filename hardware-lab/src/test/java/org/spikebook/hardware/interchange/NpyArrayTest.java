package org.spikebook.hardware.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

class NpyArrayTest {

    /** A file as {@code numpy.save} writes it, version 1. */
    private static byte[] file(String header, byte... data) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length)
                .put(text)
                .put(data)
                .array();
    }

    private static String header(String type, boolean fortran, String shape) {
        return "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
                .formatted(type, fortran ? "True" : "False", shape);
    }

    @Test
    void fortranOrder_givesTheSameArrayAsCOrder() {
        // numpy.arange(12).reshape(2, 3, 2), first as it is, then by numpy.asfortranarray
        NpyArray c =
                read(
                        file(
                                header("|u1", false, "2, 3, 2"),
                                new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
        NpyArray fortran =
                read(
                        file(
                                header("|u1", true, "2, 3, 2"),
                                new byte[] {0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11}));

        assertThat(fortran.shape()).isEqualTo(c.shape()).containsExactly(2, 3, 2);
        assertThat(fortran.values()).isEqualTo(c.values());
        assertThat(fortran.values()).startsWith(0, 1, 2, 3).endsWith(11);
    }

    @Test
    void halfPrecision_booleansAndUnsignedLongs_areRead() {
        assertThat(
                        read(
                                file(
                                        header("<f2", false, "2,"),
                                        (byte) 0,
                                        (byte) 0x3e,
                                        (byte) 0,
                                        (byte) 0x40)))
                .extracting(NpyArray::values)
                .isEqualTo(new double[] {1.5, 2});
        assertThat(read(file(header("|b1", false, "2,"), (byte) 1, (byte) 0)).values())
                .containsExactly(1, 0);
        byte[] most = {-1, -1, -1, -1, -1, -1, -1, -1};
        assertThat(read(file(header("<u8", false, ""), most)).values()).containsExactly(0x1p64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|u1; 4097, 8192; npyTooLarge; 33562624",
                "|u1; 99999999999, 99999999999; npyTooLarge; 33554432",
                "<c8; 2,; npyType; <c8",
                "|O; 2,; npyType; |O",
                "<U5; 2,; npyType; <U5",
                "<f8; 2,; npyCut; 2"
            })
    void whatCannotBeRead_isNamed(String type, String shape, String code, String named) {
        Problem problem = problem(file(header(type, false, shape)));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).contains(named);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void anythingElse_isNotAnArray() {
        assertThat(problem("{}".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("notNpy");
        assertThat(problem(file("no header")).code()).isEqualTo("notNpy");
    }

    private static NpyArray read(byte[] bytes) {
        return NpyArray.read(bytes).orThrow("the array");
    }

    private static Problem problem(byte[] bytes) {
        return NpyArray.read(bytes) instanceof Reading.Unreadable<NpyArray>(List<Problem> problems)
                ? problems.getFirst()
                : Problem.of(NpyArrayTest.class, "", "read");
    }
}
