package org.spikebook.web.chiplab.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.chiplab.ShownSample;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class StepFigureTest {

    private static final Pattern NAME = Pattern.compile("<text [^>]*>(hidden|out)</text");
    private static final Pattern X = Pattern.compile("\\bx=\"([^\"]*)\"");
    private static final Pattern Y = Pattern.compile("\\by=\"([^\"]*)\"");
    private static final Pattern LEFT = Pattern.compile("data-left=\"([^\"]*)\"");

    /** About the width of a bold letter, in pixels. */
    private static final double LETTER = 7;

    @ParameterizedTest
    @ValueSource(ints = {390, 1180})
    void namesOfLayers_standBesideThePlot_whereTheyCoverNoMark(int width) {
        ShownSample sample =
                new ShownSample(
                        0,
                        1,
                        1,
                        1,
                        2,
                        List.of(layer("hidden", 400), layer("out", 2)),
                        null,
                        List.of());
        String svg = new StepFigure(sample, 0).svg(width, Locale.ENGLISH);
        double plot = number(LEFT, svg) * width;

        List<MatchResult> names = NAME.matcher(svg).results().toList();
        assertThat(names).hasSize(2).allMatch(name -> end(name) < plot);
        assertThat(number(Y, names.get(0).group()) - number(Y, names.get(1).group()))
                .isGreaterThan(13);
    }

    private static double end(MatchResult name) {
        return number(X, name.group()) + LETTER * name.group(1).length();
    }

    private static double number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static ShownSample.Layer layer(String name, int size) {
        int[][] spikes = {{0, size - 1}, {}};
        return new ShownSample.Layer(name, 0, size, spikes, spikes);
    }
}
