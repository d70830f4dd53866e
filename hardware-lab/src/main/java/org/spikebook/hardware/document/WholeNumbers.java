package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The whole numbers of an object of a chip or register file. Where one is wrong its reader gets one
 * within range, so that reading continues.
 */
record WholeNumbers(JsonFields fields) {

    /** A number from {@code min} to {@code max}; {@code min} where it is wrong or missing. */
    int whole(String key, int min, int max) {
        return fields.whole(key, min, max).orElse(min);
    }

    /**
     * One number for each of {@code count} items: a list of them, or a single number for all.
     *
     * @param fallback for all where it is left out; null where it must not be
     */
    int[] perItem(String key, int count, int min, int max, @Nullable Integer fallback) {
        Optional<JsonNode> given = fallback == null ? fields.required(key) : fields.any(key);
        Place place = fields.place(key);
        int[] numbers = new int[count];
        if (given.isEmpty()) {
            Arrays.fill(numbers, fallback == null ? min : fallback);
            return numbers;
        }
        JsonNode value = given.get();
        if (!value.isArray()) {
            Arrays.fill(numbers, fields.whole(place, value, min, max).orElse(min));
        } else if (value.size() != count) {
            JsonFile.problem(fields, key, "notPerItem", key, count);
        } else {
            Arrays.setAll(
                    numbers, i -> fields.whole(place.at(i), value.get(i), min, max).orElse(min));
        }
        return numbers;
    }

    /** A list of numbers in ascending order, not empty. */
    List<Integer> ascending(String key, int min, int max) {
        Optional<JsonNode> value = fields.required(key);
        if (value.isEmpty() || !value.get().isArray() || value.get().isEmpty()) {
            value.ifPresent(_ -> JsonFile.problem(fields, key, "notAList", key));
            return List.of(min);
        }
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode member : value.get()) {
            Place place = fields.place(key).at(numbers.size());
            numbers.add(fields.whole(place, member, min, max).orElse(min));
        }
        if (!numbers.equals(numbers.stream().distinct().sorted().toList())) {
            JsonFile.problem(fields, key, "notAscending", key);
        }
        return numbers;
    }

    /** Rows and columns (of the first row) of a matrix, a list of rows; 0, 0 where it is none. */
    int[] shape(String key) {
        @Nullable JsonNode value = fields.required(key).orElse(null);
        if (value == null || !value.isArray() || value.isEmpty() || !value.get(0).isArray()) {
            return new int[] {0, 0};
        }
        return new int[] {value.size(), value.get(0).size()};
    }

    /**
     * The matrix {@code key} of {@code rows} x {@code columns}; where it is wrong one of 0, whose
     * rows are one and the same, so that a small file does not take the room of a large matrix.
     */
    int[][] matrix(String key, int rows, int columns, int min, int max) {
        @Nullable JsonNode value = fields.required(key).orElse(null);
        int badRow = value == null ? 0 : firstBadRow(value, rows, columns);
        if (value == null || badRow >= 0) {
            if (value != null) {
                JsonFile.problem(fields, key, "notAMatrix", key, rows, columns, badRow);
            }
            int[][] zeros = new int[rows][];
            Arrays.fill(zeros, new int[columns]);
            return zeros;
        }
        int[][] matrix = new int[rows][columns];
        for (int i = 0; i < rows; i++) {
            Place row = fields.place(key).at(i);
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = fields.whole(row.at(j), value.get(i).get(j), min, max).orElse(min);
            }
        }
        return matrix;
    }

    private static int firstBadRow(JsonNode value, int rows, int columns) {
        if (!value.isArray() || value.size() != rows) {
            return Math.min(value.size(), rows);
        }
        return IntStream.range(0, rows)
                .filter(i -> !value.get(i).isArray() || value.get(i).size() != columns)
                .findFirst()
                .orElse(-1);
    }
}
