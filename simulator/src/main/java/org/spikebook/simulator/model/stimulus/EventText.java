package org.spikebook.simulator.model.stimulus;

import java.util.Arrays;
import java.util.List;

/**
 * The events of an event camera as text, one a line: {@code time in µs, column, row, polarity},
 * whole numbers from 0, polarity 0 or 1. Empty lines, and a first line that begins with a letter,
 * are passed over.
 */
final class EventText {

    private static final int NUMBERS = 4;
    private static final long LATEST_US = 1L << 52;

    private EventText() {}

    /** Told of each event. */
    @FunctionalInterface
    interface Sink {
        /**
         * An event.
         *
         * @param line of the text, counted from 1
         * @return whether to continue
         */
        boolean event(int line, long timeUs, int x, int y, int polarity);
    }

    /** The lines of a text, but for an empty one at its end. */
    static List<String> lines(String text) {
        List<String> lines = Arrays.asList(text.split("\r\n|\r|\n", -1));
        return lines.getLast().isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /**
     * Reads events until the text ends, the sink has enough, or a line is not an event.
     *
     * @return the number of the line that is not an event, counted from 1; 0 if there is none
     */
    static int read(String text, Sink sink) {
        int number = 0;
        for (String untrimmed : lines(text)) {
            String line = untrimmed.strip();
            number++;
            if (line.isEmpty() || (number == 1 && Character.isLetter(line.charAt(0)))) {
                continue;
            }
            long[] event = numbers(line);
            if (event.length != NUMBERS) {
                return number;
            }
            if (!sink.event(number, event[0], (int) event[1], (int) event[2], (int) event[3])) {
                return 0;
            }
        }
        return 0;
    }

    /** The four numbers; none if the line is not an event. */
    private static long[] numbers(String line) {
        String[] parts = line.split(",", -1);
        long[] numbers = new long[parts.length];
        for (int k = 0; k < parts.length; k++) {
            numbers[k] = number(parts[k].strip());
            long most = k == 0 ? LATEST_US : k == NUMBERS - 1 ? 1 : Integer.MAX_VALUE;
            if (numbers[k] < 0 || numbers[k] > most) {
                return new long[0];
            }
        }
        return numbers;
    }

    /** A whole number from 0; -1 if it is none. */
    private static long number(String text) {
        if (text.isEmpty() || text.length() > 16) {
            return -1;
        }
        long number = 0;
        for (int k = 0; k < text.length(); k++) {
            int digit = text.charAt(k) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
