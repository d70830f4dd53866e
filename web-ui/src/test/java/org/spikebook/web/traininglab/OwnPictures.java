package org.spikebook.web.traininglab;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.owndata.OwnDataService;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Data of the current visitor's that suit networks for the digits: 100 pictures of 8 x 8. */
public final class OwnPictures {

    private static final int PIXELS = 64;
    private static final int SAMPLES = 100;
    private static final int FEW_EPOCHS = 3;

    private OwnPictures() {}

    /**
     * Uploads them, in place of what was there before.
     *
     * @param first class of the first picture; with another one the same pictures are of other
     *     classes
     * @return the data set's name
     */
    public static String upload(OwnDataService own, int first) throws IOException {
        return uploadAs(own, "pictures.csv", first);
    }

    /** The same in a file of another name. */
    public static String uploadAs(OwnDataService own, String file, int first) throws IOException {
        put(own, file, first);
        return own.infos().stream()
                .map(DatasetInfo::name)
                .filter(name -> name.startsWith(file))
                .findFirst()
                .orElseThrow();
    }

    /** Puts such a file in place, which no one has read yet. */
    public static void put(OwnDataService own, String file, int first) throws IOException {
        String names =
                IntStream.range(0, PIXELS)
                        .mapToObj(pixel -> "pixel" + pixel)
                        .collect(Collectors.joining(","));
        String table =
                IntStream.range(0, SAMPLES)
                        .mapToObj(sample -> line(sample % 10, (sample + first) % 10))
                        .collect(Collectors.joining("\n", names + ",label\n", "\n"));
        own.keep(file, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** A notebook of the first lesson whose network learns from them, for a few epochs. */
    public static Notebook learning(String data, Notebook lesson) {
        TrainingCell cell = lesson.cells(TrainingCell.class).getFirst();
        NetworkCell network = lesson.cell(cell.input(), NetworkCell.class).orElseThrow();
        Notebook learning =
                lesson.withCell(network.withDocument(network.document().replace("digits8x8", data)))
                        .withCell(cell.withPlan(cell.plan().replace("digits8x8", data)));
        return TestTrainings.withEpochs(learning, FEW_EPOCHS);
    }

    /** The same without cells that take no part in it: pages that show it open sooner. */
    public static Notebook learningAlone(String data, Notebook lesson) {
        Notebook learning = learning(data, lesson);
        TrainingCell training = learning.cells(TrainingCell.class).getFirst();
        Notebook alone = learning;
        for (Cell cell : learning.cells()) {
            if (!takesPart(cell, training)) {
                alone = alone.withoutCell(cell.id());
            }
        }
        return alone;
    }

    private static boolean takesPart(Cell cell, TrainingCell training) {
        return cell.equals(training)
                || cell.id().equals(training.input())
                || cell instanceof ChipCell chip && chip.input().equals(training.id());
    }

    private static String line(int bright, int label) {
        return IntStream.range(0, PIXELS)
                        .mapToObj(pixel -> pixel / 6 == bright ? "255" : "0")
                        .collect(Collectors.joining(","))
                + ",class"
                + label;
    }
}
