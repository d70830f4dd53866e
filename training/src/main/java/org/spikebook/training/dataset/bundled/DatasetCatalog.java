package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The data sets that can be named in a plan or a document: fixed ones, each loaded when it is first
 * requested and kept, and those of sources. Where names are the same, the fixed set is meant. Safe
 * for use by several threads.
 */
public final class DatasetCatalog implements DatasetSource {

    private record Entry(DatasetInfo info, Supplier<Dataset> loader) {}

    private final Map<String, Entry> entries;
    private final List<DatasetSource> sources;
    private final ReadingThreads threads;
    private final Map<String, Dataset> loaded = new ConcurrentHashMap<>();

    private DatasetCatalog(
            Map<String, Entry> entries, List<DatasetSource> sources, ReadingThreads threads) {
        this.entries = Collections.unmodifiableMap(entries);
        this.sources = List.copyOf(sources);
        this.threads = threads;
    }

    /** The sets that ship with Spikebook. */
    public static DatasetCatalog standard() {
        return new DatasetCatalog(Map.of(), List.of(), ReadingThreads.CURRENT)
                .with(BundledData.DIGITS_8X8, BundledData::digits8x8)
                .with(BundledData.MNIST_10K, BundledData::mnist10k)
                .with(BundledData.FASHION_10K, BundledData::fashion10k)
                .with(TabularData.IRIS, TabularData::iris)
                .with(TabularData.WINE, TabularData::wine)
                .with(TabularData.BREAST_CANCER, TabularData::breastCancer)
                .with(FormulaData.XOR, FormulaData::xor)
                .with(FormulaData.SPIRALS, FormulaData::spirals)
                .with(FormulaData.YIN_YANG, FormulaData::yinYang)
                .with(CameraData.MOVING_SHAPES, CameraData::movingShapes)
                .with(CameraData.SACCADING_DIGITS, CameraData::saccadingDigits)
                .with(SoundData.SPOKEN_DIGITS, SoundData::spokenDigits)
                .with(ControlData.CART_POLE, ControlData::cartPole)
                .with(ControlData.INVERTED_PENDULUM, ControlData::invertedPendulum)
                .with(ControlData.REACHING_ARM, ControlData::reachingArm);
    }

    /** The same catalog with another set, which replaces one of the same name. */
    public DatasetCatalog with(DatasetInfo info, Supplier<Dataset> loader) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(info.name(), new Entry(info, loader));
        return new DatasetCatalog(more, sources, threads);
    }

    /** The same catalog with the sets of a source. */
    public DatasetCatalog with(DatasetSource source) {
        List<DatasetSource> more = new ArrayList<>(sources);
        more.add(source);
        return new DatasetCatalog(entries, more, threads);
    }

    /** The same catalog, whose sets are read on other threads than those that ask. */
    public DatasetCatalog readOn(ReadingThreads others) {
        return new DatasetCatalog(entries, sources, others);
    }

    /**
     * The same catalog, in which some sets, loaded now, stay what they are whatever comes in their
     * place. One that is not there may still come.
     */
    public DatasetCatalog holding(Collection<String> names) {
        DatasetCatalog held = this;
        for (String name : names) {
            Optional<Dataset> now = dataset(name);
            if (now.isPresent()) {
                held = held.with(now.get().info(), now::get);
            }
        }
        return held;
    }

    /** In the order in which a menu shows them; loads none of the fixed sets. */
    @Override
    public List<DatasetInfo> infos() {
        List<DatasetInfo> infos = new ArrayList<>();
        entries.values().forEach(entry -> infos.add(entry.info()));
        infos.addAll(
                threads.read(() ->
                        sources.stream().flatMap(source -> source.infos().stream()).toList()));
        return infos;
    }

    @Override
    public Optional<DatasetInfo> info(String name) {
        Entry entry = entries.get(name);
        return entry != null ? Optional.of(entry.info()) : first(source -> source.info(name));
    }

    @Override
    public Optional<Problem> problem(String name) {
        return entries.containsKey(name) ? Optional.empty() : first(source -> source.problem(name));
    }

    @Override
    public Optional<Dataset> dataset(String name) {
        Entry entry = entries.get(name);
        return entry != null
                ? Optional.of(fixed(name, entry))
                : first(source -> source.dataset(name));
    }

    private Dataset fixed(String name, Entry entry) {
        Dataset known = loaded.get(name);
        return known != null
                ? known
                : threads.read(() -> loaded.computeIfAbsent(name, _ -> entry.loader().get()));
    }

    private <T> Optional<T> first(Function<DatasetSource, Optional<T>> found) {
        return threads.read(
                () -> sources.stream().flatMap(source -> found.apply(source).stream()).findFirst());
    }

    @Override
    public boolean isAtHand(String name) {
        return entries.containsKey(name)
                ? loaded.containsKey(name)
                : sources.stream().allMatch(source -> source.isAtHand(name));
    }

    @Override
    public boolean isListed() {
        return sources.stream().allMatch(DatasetSource::isListed);
    }

    @Override
    public Optional<String> hash(String name) {
        return entries.containsKey(name)
                ? dataset(name).map(Dataset::hash)
                : first(source -> source.hash(name));
    }
}
