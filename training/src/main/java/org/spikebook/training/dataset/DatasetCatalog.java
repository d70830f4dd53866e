package org.spikebook.training.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The data sets that can be named in a plan or a document. A set is loaded when it is first asked
 * for and kept. Safe for use by several threads.
 */
public final class DatasetCatalog {

    private record Entry(DatasetInfo info, Supplier<Dataset> loader) {}

    private final Map<String, Entry> entries;
    private final Map<String, Dataset> loaded = new ConcurrentHashMap<>();

    private DatasetCatalog(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /** The sets that ship with Spikebook. */
    public static DatasetCatalog standard() {
        return new DatasetCatalog(Map.of())
                .with(BundledData.DIGITS_8X8, BundledData::digits8x8)
                .with(BundledData.MNIST_10K, BundledData::mnist10k)
                .with(BundledData.FASHION_10K, BundledData::fashion10k)
                .with(TabularData.IRIS, TabularData::iris)
                .with(TabularData.WINE, TabularData::wine)
                .with(TabularData.BREAST_CANCER, TabularData::breastCancer)
                .with(FormulaData.XOR, FormulaData::xor)
                .with(FormulaData.SPIRALS, FormulaData::spirals)
                .with(FormulaData.YIN_YANG, FormulaData::yinYang);
    }

    /** The same catalogue with another set, which replaces one of the same name. */
    public DatasetCatalog with(DatasetInfo info, Supplier<Dataset> loader) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(info.name(), new Entry(info, loader));
        return new DatasetCatalog(more);
    }

    /** Descriptions of all sets, in the order in which a menu shows them; loads nothing. */
    public List<DatasetInfo> infos() {
        return entries.values().stream().map(Entry::info).toList();
    }

    public Optional<DatasetInfo> info(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::info);
    }

    /** The set of that name, loaded. */
    public Optional<Dataset> dataset(String name) {
        return Optional.ofNullable(entries.get(name))
                .map(entry -> loaded.computeIfAbsent(name, _ -> entry.loader().get()));
    }
}
