package org.spikebook.training.bench;

import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

import java.util.Arrays;

/** A case of the benchmark. */
enum BenchCase {
    LESSON("lesson-784-128-10") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return LessonCase.run(id(), mnist, threads, threads > 1 ? 5 : 0);
        }
    },
    NARROW("784-128-10") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return GradientCase.epoch(id(), 128, mnist, threads, threads > 1 ? 0.3 : 0);
        }
    },
    WIDE("784-1000-10") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return GradientCase.epoch(id(), 1000, mnist, threads, threads > 1 ? 1.2 : 0);
        }
    },
    NARROW_DIRECT("784-128-10-direct") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return GradientCase.direct(id(), 128, mnist, threads, threads > 1 ? 0.5 : 0);
        }
    },
    WIDE_DIRECT("784-1000-10-direct") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return GradientCase.direct(id(), 1000, mnist, threads, threads > 1 ? 1.8 : 0);
        }
    },
    CONVOLUTIONAL("convolutional") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return GradientCase.convolutional(id(), mnist, threads);
        }
    },
    CONVERTED("converted-784-128-64-10") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return ConversionCase.run(id(), mnist, threads, threads > 1 ? 5 : 0);
        }
    },
    DIEHL_COOK("diehl-cook-400") {
        @Override
        BenchResult run(Dataset mnist, int threads) {
            return StdpCase.run(id(), 400, mnist, 0.5);
        }
    };

    private final String id;

    BenchCase(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Samples are learned from one after another there, by one thread. */
    boolean usesThreads() {
        return this != DIEHL_COOK;
    }

    abstract BenchResult run(Dataset mnist, int threads);

    static BenchCase named(String id) {
        return Arrays.stream(values())
                .filter(c -> c.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no case " + id));
    }

    /** Runs one case in this process: its name, then the number of threads. */
    public static void main(String[] arguments) {
        Dataset mnist = DatasetCatalog.standard().dataset("mnist10k").orElseThrow();
        BenchResult result = named(arguments[0]).run(mnist, Integer.parseInt(arguments[1]));
        System.out.println(result.json());
    }
}
