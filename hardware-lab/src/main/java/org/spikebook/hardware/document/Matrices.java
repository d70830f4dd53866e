package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Matrices of whole numbers, written as a list of rows. */
final class Matrices {

    private Matrices() {}

    /** Rows and columns (of the first row) of a matrix; 0, 0 where it is none. */
    static int[] shape(@Nullable JsonNode value) {
        if (value == null || !value.isArray() || value.isEmpty() || !value.get(0).isArray()) {
            return new int[] {0, 0};
        }
        return new int[] {value.size(), value.get(0).size()};
    }

    /**
     * The matrix {@code key} of {@code rows} x {@code columns}; where it is wrong one of 0, whose
     * rows are one and the same, so that a small file does not take the room of a large matrix.
     */
    static int[][] read(JsonFields fields, String key, int rows, int columns, int min, int max) {
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

    static int min(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream).min().orElse(0);
    }

    static int max(int[][] matrix) {
        return Arrays.stream(matrix).flatMapToInt(Arrays::stream).max().orElse(0);
    }
}
