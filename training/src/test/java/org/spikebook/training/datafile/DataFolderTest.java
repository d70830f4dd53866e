package org.spikebook.training.datafile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.format.IdxFormat;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

class DataFolderTest {

    private static final int[] MNIST = {5, 0, 4, 1, 9, 2, 1, 3, 1, 4, 3, 5, 3, 6, 1, 7, 2, 8, 6, 9};

    @TempDir Path home;
    private DataFolder folder = DataFolder.of(Path.of("none"), name -> false);

    @BeforeEach
    void open() {
        folder = DataFolder.of(home, name -> name.equals("iris"));
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    private void writePair(String prefix, int count, String ending) throws IOException {
        write(prefix + "images-idx3-ubyte" + ending, Idx.images(count, 2, 3));
        write(prefix + "labels-idx1-ubyte" + ending, Idx.labelsInTurn(count, 4));
    }

    @Test
    void infos_folderThatIsNotThere_areNone() {
        DataFolder none = DataFolder.of(home.resolve("none"), name -> false);
        assertThat(none.infos()).isEmpty();
        assertThat(none.dataset("x")).isEmpty();
    }

    @Test
    void isAtHand_afterAFileWasRead_andNotAfterItWasChanged() throws IOException {
        writePair("signs/", 20, "");
        assertThat(folder.isListed()).isFalse();
        assertThat(folder.isAtHand("signs")).isFalse();
        assertThat(folder.isAtHand("nothing")).isTrue();

        String hash = folder.dataset("signs").orElseThrow().hash();
        assertThat(folder.isListed()).isTrue();
        assertThat(folder.isAtHand("signs")).isTrue();
        assertThat(folder.hash("signs")).contains(hash);

        writePair("signs/", 30, "");
        assertThat(folder.isListed()).isFalse();
        assertThat(folder.isAtHand("signs")).isFalse();
        assertThat(folder.hash("signs")).isPresent().isNotEqualTo(Optional.of(hash));
    }

    @Test
    void holding_staysWhatItWas_whateverComesInItsPlace() throws IOException {
        writePair("signs/", 20, "");
        DatasetCatalog catalog = DatasetCatalog.standard().with(folder);
        Dataset before = catalog.dataset("signs").orElseThrow();

        DatasetCatalog held = catalog.holding(List.of("signs", "nothing"));
        writePair("signs/", 30, "");

        assertThat(held.dataset("signs")).containsSame(before);
        assertThat(held.hash("signs")).contains(before.hash());
        assertThat(held.hash("nothing")).isEmpty();
        assertThat(catalog.hash("signs")).isPresent().isNotEqualTo(Optional.of(before.hash()));
    }

    @Test
    void isAtHand_ofAFileThatCannotBeRead_onceThatIsKnown() throws IOException {
        write("broken.csv", new byte[] {1});
        assertThat(folder.isAtHand("broken.csv")).isFalse();

        assertThat(folder.problem("broken.csv")).isPresent();

        assertThat(folder.isAtHand("broken.csv")).isTrue();
        assertThat(folder.hash("broken.csv")).isEmpty();
    }

    @Test
    void dataset_officialTest_isKeptApart() throws IOException {
        writePair("signs/train-", 80, "");
        write("signs/t10k-images-idx3-ubyte.gz", Idx.gzip(Idx.images(12, 2, 3)));
        write("signs/t10k-labels-idx1-ubyte.gz", Idx.gzip(Idx.labelsInTurn(12, 4)));
        Dataset signs = folder.dataset("signs").orElseThrow();
        assertThat(signs.info().sizes()).isEqualTo(new SplitSizes(72, 8, 12));
        assertThat(signs.shape()).isEqualTo(Shape.of(2, 3, 1));
        assertThat(signs.classNames()).containsExactly("0", "1", "2", "3");
        SampleRange test = signs.range(Split.TEST);
        for (int i = 0; i < test.size(); i++) {
            assertThat(signs.label(test.from() + i)).isEqualTo(i % 4);
            assertThat(signs.sample(test.from() + i)[5]).isEqualTo((6 * i + 5) / 255f);
        }
        assertThat(folder.infos()).containsExactly(signs.info());
    }

    @Test
    void dataset_withoutTest_isDealtByAFixedPermutation() throws IOException {
        writePair("a/", 100, "");
        writePair("b/", 100, "");
        Dataset a = folder.dataset("a").orElseThrow();
        assertThat(a.info().sizes()).isEqualTo(new SplitSizes(60, 20, 20));
        for (Split split : Split.values()) {
            SampleRange range = a.range(split);
            int[] counts = new int[4];
            IntStream.range(range.from(), range.to()).forEach(i -> counts[a.label(i)]++);
            assertThat(counts).containsOnly(range.size() / 4);
        }
        int[] first = IntStream.range(0, 100).map(i -> pixel(a, i)).toArray();
        assertThat(Arrays.stream(first).sorted().boxed()).doesNotContainSequence(List.of(0, 0));
        assertThat(first).isNotEqualTo(Arrays.stream(first).sorted().toArray());
        assertThat(folder.dataset("b").orElseThrow().hash()).isEqualTo(a.hash());
    }

    /** The first pixel, which with the label tells which image it is. */
    private static int pixel(Dataset data, int sample) {
        return Math.round(data.sample(sample)[0] * 255);
    }

    @Test
    void dataset_labels_stayWithTheirImages() throws IOException {
        byte[] images = Idx.images(60, 1, 1);
        byte[] labels = Idx.labelsInTurn(60, 3);
        write("x/images-idx3-ubyte", images);
        write("x/labels-idx1-ubyte", labels);
        Dataset x = folder.dataset("x").orElseThrow();
        for (int sample = 0; sample < 60; sample++) {
            assertThat(x.label(sample)).isEqualTo(pixel(x, sample) % 3);
        }
    }

    @Test
    void infos_looseIdxFiles_areOneSetWithItsKnownName() throws IOException {
        int[] labels = Arrays.copyOf(MNIST, 200);
        for (int i = 20; i < 200; i++) {
            labels[i] = i % 10;
        }
        write("train-images-idx3-ubyte.gz", Idx.gzip(Idx.images(200, 28, 28)));
        write("train-labels-idx1-ubyte.gz", Idx.gzip(Idx.labels(labels)));
        writePair("other/", 40, "");
        assertThat(folder.infos()).extracting(DatasetInfo::name).containsExactly("mnist", "other");
    }

    @Test
    void items_linkToNothing_saysSoAndOthersStay() throws IOException {
        writePair("a/", 40, "");
        Files.createSymbolicLink(home.resolve("b"), home.resolve("gone"));
        Files.createSymbolicLink(home.resolve("c"), home.resolve("a"));
        assertThat(folder.infos()).extracting(DatasetInfo::name).containsExactly("a", "c");
        assertThat(folder.problem("b").orElseThrow().code()).isEqualTo("dangling");
    }

    @Test
    void items_linkWithinAFolder_isNotPassedOver() throws IOException {
        write("shades/black/1.png", Pictures.of("png", 2, 2, 0));
        Files.createSymbolicLink(home.resolve("shades/black/2.png"), home.resolve("2.png"));
        assertThat(folder.problem("shades").orElseThrow().code()).isEqualTo("link");
    }

    @Test
    void items_pipe_isRefusedUnopened() throws IOException, InterruptedException {
        Path pipe = home.resolve("p.csv");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertThat(folder.problem("p.csv").orElseThrow().code()).isEqualTo("special");
    }

    @Test
    void infos_looseIdxFilesBehindLinks_areRead() throws IOException {
        writePair("a/", 40, "");
        for (String part : List.of("images-idx3-ubyte", "labels-idx1-ubyte")) {
            Files.createSymbolicLink(home.resolve(part), home.resolve("a").resolve(part));
        }
        assertThat(folder.infos()).extracting(DatasetInfo::name).containsExactly("a", "idx");
    }

    @Test
    void infos_nameOfAShippedSet_isChanged() throws IOException {
        writePair("iris/", 40, "");
        assertThat(folder.infos()).extracting(DatasetInfo::name).containsExactly("own-iris");
        assertThat(folder.dataset("iris")).isEmpty();
        assertThat(folder.dataset("own-iris")).isPresent();
    }

    @Test
    void dataset_labelsWithGaps_areNumberedAgain() throws IOException {
        write("x/images-idx3-ubyte", Idx.images(15, 1, 1));
        int[] labels = IntStream.range(0, 15).map(i -> i % 3 == 0 ? 255 : i % 3 * 7).toArray();
        write("x/labels-idx1-ubyte", Idx.labels(labels));
        Dataset x = folder.dataset("x").orElseThrow();
        assertThat(x.classNames()).containsExactly("7", "14", "255");
    }

    @Test
    void infos_changedFile_isReadAgain() throws IOException {
        writePair("x/", 40, "");
        assertThat(folder.infos().getFirst().sizes().total()).isEqualTo(40);
        writePair("x/", 80, "");
        Files.setLastModifiedTime(
                home.resolve("x/images-idx3-ubyte"), FileTime.fromMillis(1_000_000));
        assertThat(folder.infos().getFirst().sizes().total()).isEqualTo(80);
        Files.delete(home.resolve("x/labels-idx1-ubyte"));
        assertThat(folder.infos()).isEmpty();
        assertThat(folder.problem("x").orElseThrow().code()).isEqualTo("idx.alone");
    }

    @Test
    void items_brokenFiles_sayWhatIsWrong() throws IOException {
        write("cut/images-idx3-ubyte", Arrays.copyOf(Idx.images(40, 2, 3), 100));
        write("cut/labels-idx1-ubyte", Idx.labelsInTurn(40, 4));
        write("mixed/images-idx3-ubyte", Idx.labelsInTurn(40, 4));
        write("mixed/labels-idx1-ubyte", Idx.images(40, 2, 3));
        write("other/images-idx3-ubyte", Idx.images(30, 2, 3));
        write("other/labels-idx1-ubyte", Idx.labelsInTurn(40, 4));
        write("one/images-idx3-ubyte", Idx.images(40, 2, 3));
        write("one/labels-idx1-ubyte", Idx.labelsInTurn(40, 1));
        write("few/images-idx3-ubyte", Idx.images(4, 2, 3));
        write("few/labels-idx1-ubyte", Idx.labelsInTurn(4, 2));
        writePair("shapes/train-", 40, "");
        write("shapes/test-images-idx3-ubyte", Idx.images(4, 3, 2));
        write("shapes/test-labels-idx1-ubyte", Idx.labelsInTurn(4, 4));
        writePair("two/train-", 40, "");
        writePair("two/again-", 40, "");
        writePair("twice/", 40, "");
        write("twice/labels-idx1-ubyte.gz", Idx.gzip(Idx.labelsInTurn(40, 4)));
        write("notes.txt", "hello".getBytes());
        write("nothing.zip", new byte[0]);
        Files.createDirectory(home.resolve("void"));
        assertThat(folder.items())
                .extracting(
                        item -> item.name() + " " + ((DataItem.Unreadable) item).problem().code())
                .containsExactly(
                        "cut idx.short",
                        "few tooFew",
                        "mixed idx.noImages",
                        "notes.txt unknown",
                        "nothing.zip empty",
                        "one classes",
                        "other idx.counts",
                        "shapes idx.shapes",
                        "twice idx.twice",
                        "two idx.pairs",
                        "void empty");
        assertThat(folder.infos()).isEmpty();
    }

    @Test
    void dataset_limits_areKept() throws IOException {
        writePair("x/", 40, "");
        DataLimits small = new DataLimits(1 << 20, 100, 1000, java.time.Duration.ofSeconds(1));
        assertThat(problem(new DataReader(List.of(new IdxFormat()), small, () -> 0)))
                .isEqualTo("file.tooLarge");
        long[] clock = {0};
        DataReader slow =
                new DataReader(
                        List.of(new IdxFormat()),
                        DataLimits.standard(),
                        () -> clock[0] += 1_000_000_000_000L);
        assertThat(problem(slow)).isEqualTo("time");
    }

    private String problem(DataReader reader) {
        return new DataFolder(home, name -> false, reader).problem("x").orElseThrow().code();
    }
}
