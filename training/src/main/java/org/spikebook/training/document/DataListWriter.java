package org.spikebook.training.document;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.SplitSizes;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what data sets there are, {@code spikebook/data/1}, and what one of them holds. */
public final class DataListWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DataListWriter() {}

    /**
     * A list of data sets.
     *
     * @param folder of the person's own data
     * @param shipped sets that ship with Spikebook
     * @param own files and folders in the folder
     */
    public static String list(Path folder, List<DatasetInfo> shipped, List<DataItem> own) {
        ObjectNode tree = NODES.objectNode();
        tree.put("format", "spikebook/data/1");
        tree.put("folder", folder.toAbsolutePath().normalize().toString());
        ArrayNode sets = tree.putArray("sets");
        ArrayNode unreadable = tree.putArray("unreadable");
        shipped.forEach(info -> sets.add(tree(info)));
        for (DataItem item : own) {
            switch (item) {
                case DataItem.Readable readable ->
                        sets.add(
                                tree(readable.info())
                                        .put("file", readable.path().toString())
                                        .put("hash", readable.hash()));
                case DataItem.Unreadable broken -> unreadable.add(tree(broken));
            }
        }
        return JsonTree.print(tree);
    }

    private static ObjectNode tree(DatasetInfo info) {
        ObjectNode tree = NODES.objectNode();
        tree.put("name", info.name());
        tree.put("title", info.title().english());
        tree.put("summary", info.summary().english());
        info.shape().dimensions().forEach(tree.putArray("shape")::add);
        info.classNames().forEach(tree.putArray("classes")::add);
        SplitSizes sizes = info.sizes();
        tree.put("train", sizes.train());
        tree.put("validation", sizes.validation());
        tree.put("test", sizes.test());
        return tree;
    }

    private static ObjectNode tree(DataItem.Unreadable broken) {
        Problem problem = broken.problem();
        ObjectNode tree = NODES.objectNode();
        tree.put("name", broken.name());
        tree.put("file", broken.path().toString());
        tree.put("code", problem.code());
        tree.put("message", problem.message());
        tree.put("hint", problem.hint());
        return tree;
    }

    /** One data set, with the number of samples of each class in each part. */
    public static String description(Dataset dataset) {
        ObjectNode tree = tree(dataset.info());
        tree.put("hash", dataset.hash());
        ObjectNode counts = tree.putObject("samples");
        for (Split split : Split.values()) {
            ArrayNode ofSplit = counts.putArray(split.name().toLowerCase(Locale.ROOT));
            for (int count : classCounts(dataset, split)) {
                ofSplit.add(count);
            }
        }
        return JsonTree.print(tree);
    }

    private static int[] classCounts(Dataset dataset, Split split) {
        int[] counts = new int[dataset.classCount()];
        SampleRange range = dataset.range(split);
        for (int sample = range.from(); sample < range.to(); sample++) {
            counts[dataset.label(sample)]++;
        }
        return counts;
    }
}
