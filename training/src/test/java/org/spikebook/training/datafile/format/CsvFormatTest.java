package org.spikebook.training.datafile.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.Idx;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CsvFormatTest {

    @TempDir Path home;

    private DataFolder folder(String file, byte[] bytes) throws IOException {
        Files.write(home.resolve(file), bytes);
        return DataFolder.of(home, name -> false);
    }

    private Dataset read(String file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return folder(file, file.endsWith("gz") ? Idx.gzip(bytes) : bytes)
                .dataset(file)
                .orElseThrow();
    }

    private Problem problem(String text) throws IOException {
        return folder("t.csv", text.getBytes(StandardCharsets.UTF_8))
                .problem("t.csv")
                .orElseThrow();
    }

    /** Ten lines of each class, in turn: {@code i, 10 - i, class}. */
    private static String lines(String separator, String first, String second) {
        return IntStream.range(0, 20)
                .mapToObj(i ->
                        i + separator + (10 - i) + separator + (i % 2 == 0 ? first : second) + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"t.csv,','", "t.csv,;", "t.tsv,'\t'", "t.csv.gz,','"})
    void read_anySeparator_lastColumnIsTheLabel(String file, String separator) throws IOException {
        Dataset data = read(file, lines(separator, "yes", "no"));
        assertThat(data.classNames()).containsExactly("no", "yes");
        assertThat(data.shape()).isEqualTo(Shape.of(2));
        assertThat(data.info().sizes().total()).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            float[] sample = data.sample(i);
            assertThat(sample[0]).isBetween(0f, 1f);
            assertThat(sample[1])
                    .isCloseTo(1 - sample[0], org.assertj.core.data.Offset.offset(1e-6f));
        }
    }

    @Test
    void read_headerWithLabel_takesThatColumn() throws IOException {
        String text = "\ufeffClass,a,b\r\n" + lines(",", "7", "10").replace("\n", "\r\n");
        String moved =
                text.lines()
                        .skip(1)
                        .map(CsvFormatTest::labelFirst)
                        .collect(Collectors.joining("\n"));
        Dataset data = read("t.csv", "Class,a,b\n" + moved);
        assertThat(data.classNames()).containsExactly("7", "10");
    }

    private static String labelFirst(String line) {
        String[] cells = line.split(",");
        return cells[2] + "," + cells[0] + "," + cells[1];
    }

    @Test
    void read_pixelColumns_areAnImage() throws IOException {
        String header = "label,pixel0,pixel1,pixel2,pixel3\n";
        String rows =
                IntStream.range(0, 20)
                        .mapToObj(i -> (i % 2) + ",0,1,2," + i)
                        .collect(Collectors.joining("\n"));
        assertThat(read("t.csv", header + rows).shape()).isEqualTo(Shape.of(2, 2, 1));
    }

    @Test
    void read_quotedCells_areTextWithSeparators() throws IOException {
        Dataset data = read("t.csv", lines(",", "\"a, b\"", "c"));
        assertThat(data.classNames()).containsExactly("a, b", "c");
    }

    @Test
    void read_wrongCell_namesLineAndColumn() throws IOException {
        Problem problem = problem("width,height,kind\n1,2,a\n1,tall,b\n");
        assertThat(problem.code()).isEqualTo("csv.number");
        assertThat(problem.message())
                .isEqualTo("Invalid number \"tall\" in t.csv, line 3, column 2 (height)");
        assertThat(problem("1,2,a\n1,,b\n").message()).contains("\"\" in t.csv, line 2, column 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "NaN", "1e99", "0x1p3", "1d", "1f", "1_0", "--1"})
    void read_whatOnlyProgramsWrite_isNotANumber(String cell) throws IOException {
        assertThat(problem("1,2,a\n1," + cell + ",b").code()).isEqualTo("csv.number");
    }

    /** Decoded leniently, both classes would be called the same. */
    @Test
    void read_otherEncoding_isRefusedAtItsLine() throws IOException {
        byte[] bytes = lines(",", "B\u00e4r", "B\u00f6r").getBytes(StandardCharsets.ISO_8859_1);
        Problem problem = folder("t.csv", bytes).problem("t.csv").orElseThrow();
        assertThat(problem.code()).isEqualTo("csv.noText");
        assertThat(problem.message()).contains("line 1");
        assertThat(read("u.csv", lines(",", "B\u00e4r", "B\u00f6r")).classNames())
                .containsExactly("B\u00e4r", "B\u00f6r");
    }

    @Test
    void read_linesThatEndInCarriageReturns_areNotOneLongLine() throws IOException {
        String text = lines(",", "yes", "no").repeat(10_000).replace('\n', '\r');
        assertThat(text.length()).isGreaterThan(LineReader.LONGEST);
        assertThat(read("t.csv", text).info().sizes().total()).isEqualTo(200_000);
    }

    /** A record may be so long that the time is over in its midst. */
    @Test
    void read_textThatTakesTooLong_isGivenUpBeforeTheRecordEnds() {
        AtomicLong clock = new AtomicLong();
        LimitedReading reading = new LimitedReading(DataLimits.standard(), clock::get);
        LineReader text = new LineReader(new StringReader("\"1,2"), "t.csv", reading);
        clock.set(Duration.ofDays(1).toNanos());
        assertThatThrownBy(text::read)
                .isInstanceOfSatisfying(
                        UnreadableDataException.class,
                        e -> assertThat(e.problem().code()).isEqualTo("time"));
    }

    @Test
    void read_wrongLines_saysWhich() throws IOException {
        assertThat(problem("1,2,a\n1,b\n").message())
                .isEqualTo("t.csv, line 2 has 2 cells; the first line has 3");
        assertThat(problem("1,2,a\n1,2,\n").code()).isEqualTo("csv.label");
        assertThat(problem("1\n2\n").code()).isEqualTo("csv.columns");
        assertThat(problem("1,2,a\n1,2,\"b\n1,2,c\n").code()).isEqualTo("csv.quotes");
        assertThat(problem("1,2,a\n1,2\0,b\n").code()).isEqualTo("csv.noText");
        assertThat(problem("1,2,a\n" + "1".repeat(2 << 20)).code()).isEqualTo("csv.longLine");
        assertThat(problem("1,2,a\n\"" + "1234567\n".repeat(3 << 17)).code())
                .isEqualTo("csv.longRecord");
        assertThat(problem("1,2,a\n1,2,a\n").code()).isEqualTo("classes");
        String measures =
                IntStream.range(0, 200).mapToObj(i -> "1," + i).collect(Collectors.joining("\n"));
        assertThat(problem(measures).code()).isEqualTo("csv.classes");
    }

    @Test
    void read_twoLabels_isRefusedSinceOneWouldTellTheOther() throws IOException {
        assertThat(problem("x,label,Class\n1,2,2\n").message())
                .isEqualTo("t.csv has two columns that could be the label: label and Class");
    }
}
