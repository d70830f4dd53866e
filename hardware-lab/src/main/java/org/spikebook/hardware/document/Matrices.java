package org.spikebook.hardware.document;

import org.jspecify.annotations.Nullable;

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

    /** The matrix {@code key} of {@code rows} x {@code columns}; all 0 where it is wrong. */
    static int[][] read(Fields fields, String key, int rows, int columns, int min, int max) {
        JsonNode value = fields.required(key);
        int[][] matrix = new int[rows][columns];
        if (value == null) {
            return matrix;
        }
        int badRow = firstBadRow(value, rows, columns);
        if (badRow >= 0) {
            fields.problem(key, "notAMatrix", key, rows, columns, badRow);
            return matrix;
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix[i][j] = fields.whole(value.get(i).get(j), key + "/" + i + "/" + j, min, max);
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
