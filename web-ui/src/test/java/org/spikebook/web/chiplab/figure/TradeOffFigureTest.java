package org.spikebook.web.chiplab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.chiplab.TradeOffRow;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TradeOffFigureTest {

    /** A path of four curves. */
    private static final Pattern MARK = Pattern.compile("d=\"(M[^\"CLQ]*(?:C[^\"CLQ]*){4}Z)\"");

    private static final Pattern STEPS = Pattern.compile("<text ([^>]*)>(\\d+ steps)</text");
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    /** About the width of a digit or letter, and the height of a line, in pixels. */
    private static final double LETTER = 7;

    private static final double LINE = 11;

    /** Many bits and few stand close to each other, above and below. */
    @ParameterizedTest
    @ValueSource(ints = {390, 760, 1180})
    void words_coverNoMark(int width) {
        List<TradeOffRow> rows =
                Stream.of(16, 32, 64)
                        .flatMap(steps ->
                                IntStream.rangeClosed(1, 9).mapToObj(bits -> row(steps, bits)))
                        .toList();
        String svg = new TradeOffFigure(rows).svg(width, Locale.ENGLISH);
        List<Rectangle2D> marks =
                MARK.matcher(svg).results().map(TradeOffFigureTest::mark).toList();
        List<Rectangle2D> words =
                STEPS.matcher(svg).results().map(TradeOffFigureTest::words).toList();

        assertThat(marks).hasSizeGreaterThanOrEqualTo(rows.size());
        assertThat(words).hasSize(3);
        for (Rectangle2D word : words) {
            assertThat(marks).noneMatch(word::intersects);
        }
    }

    private static TradeOffRow row(int steps, int bits) {
        double accuracy = 0.8 + 0.002 * steps + 0.008 * bits - (bits == 9 ? 0.03 : 0);
        double joules = 1e-9 * (steps / 16 + bits);
        return new TradeOffRow(bits, steps, 0, accuracy, joules, 0.01, true, List.of());
    }

    private static Rectangle2D mark(MatchResult path) {
        List<Double> numbers =
                NUMBER.matcher(path.group(1))
                        .results()
                        .map(match -> Double.parseDouble(match.group()))
                        .toList();
        Rectangle2D mark = new Rectangle2D.Double(numbers.get(0), numbers.get(1), 0, 0);
        for (int k = 2; k < numbers.size(); k += 2) {
            mark.add(numbers.get(k), numbers.get(k + 1));
        }
        return mark;
    }

    private static Rectangle2D words(MatchResult text) {
        return new Rectangle2D.Double(
                number(text, "x"), number(text, "y") - LINE, LETTER * text.group(2).length(), LINE);
    }

    private static double number(MatchResult element, String attribute) {
        return Pattern.compile("\\b" + attribute + "=\"([^\"]*)\"")
                .matcher(element.group(1))
                .results()
                .map(match -> Double.parseDouble(match.group(1)))
                .findFirst()
                .orElse(0.0);
    }
}
