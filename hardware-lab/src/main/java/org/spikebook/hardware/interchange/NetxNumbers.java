package org.spikebook.hardware.interchange;

import io.jhdf.api.Dataset;
import io.jhdf.exceptions.HdfTypeException;
import io.jhdf.object.datatype.EnumDataType;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers of a data set, of whatever type they are written in: integers and floats of any width,
 * and enumerations by the number behind each name, as which h5py writes booleans.
 */
final class NetxNumbers {

    private NetxNumbers() {}

    /** Whether a data set has no value at all ({@code h5py.Empty}), not even an empty list. */
    static boolean isNull(Dataset data) {
        return data.isScalar() && data.isEmpty();
    }

    /** The numbers in one array; empty if they are not numbers. */
    static Optional<double[]> of(Dataset data) {
        if (data.isEmpty()) {
            return Optional.of(new double[0]);
        }
        try {
            Object flat = data.isScalar() ? single(data.getData()) : data.getDataFlat();
            return data.getDataType() instanceof EnumDataType type && flat instanceof String[] names
                    ? numbers(names, type.getEnumMapping())
                    : numbers(flat);
        } catch (HdfTypeException _) {
            // a number of a type that the library lacks, such as numpy.longdouble
            return Optional.empty();
        }
    }

    private static Optional<double[]> numbers(String[] names, Map<Integer, String> namesByNumber) {
        Map<String, Double> numberOf = new HashMap<>();
        namesByNumber.forEach((number, name) -> numberOf.put(name, number.doubleValue()));
        return numberOf.keySet().containsAll(Arrays.asList(names))
                ? Optional.of(
                        Arrays.stream(names)
                                .mapToDouble(name -> numberOf.getOrDefault(name, 0.0))
                                .toArray())
                : Optional.empty();
    }

    private static Optional<double[]> numbers(Object flat) {
        return switch (flat) {
            case Number[] large ->
                    Optional.of(Arrays.stream(large).mapToDouble(Number::doubleValue).toArray());
            case boolean[] bits ->
                    Optional.of(
                            IntStream.range(0, bits.length)
                                    .mapToDouble(i -> bits[i] ? 1 : 0)
                                    .toArray());
            case Object[] _ -> Optional.empty();
            default ->
                    flat.getClass().isArray()
                            ? Optional.of(
                                    IntStream.range(0, Array.getLength(flat))
                                            .mapToDouble(i -> Array.getDouble(flat, i))
                                            .toArray())
                            : Optional.empty();
        };
    }

    private static Object single(Object value) {
        return switch (value) {
            case Number number -> new double[] {number.doubleValue()};
            case Boolean bit -> new boolean[] {bit};
            case String text -> new String[] {text};
            default -> value;
        };
    }
}
