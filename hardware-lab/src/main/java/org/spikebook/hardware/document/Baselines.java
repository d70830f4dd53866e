package org.spikebook.hardware.document;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.Constant;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads baselines, {@code spikebook/baselines/1}: the published ones, or measurements of one's own.
 */
public final class Baselines {

    static final String FORMAT = "spikebook/baselines/1";

    private static final String RESOURCE = "/org/spikebook/hardware/baseline/baselines.json";
    private static final double MAX_WATTS = 1e6;
    private static final int MOST = 10_000;

    private static final List<Baseline> BUILT_IN = builtIn();

    private Baselines() {}

    /** The published ones. */
    public static List<Baseline> published() {
        return BUILT_IN;
    }

    private static List<Baseline> builtIn() {
        return List.copyOf(read(JsonFile.shipped(RESOURCE)).orThrow(RESOURCE));
    }

    /** The baselines of a file, or all problems with it. */
    public static Reading<List<Baseline>> read(byte[] json) {
        return JsonFile.read(json, Baselines::baselines);
    }

    private static List<Baseline> baselines(JsonFields fields) {
        JsonFile.checkFormat(fields, FORMAT);
        List<Baseline> baselines = new ArrayList<>();
        for (JsonFields one : fields.objects("baselines", MOST)) {
            baselines.add(baseline(one));
            one.noOthers();
        }
        fields.noOthers();
        return baselines;
    }

    private static Baseline baseline(JsonFields fields) {
        String id = fields.word("id");
        String name = fields.word("name");
        Baseline.Kind kind = kind(fields);
        return kind == Baseline.Kind.MEASURED
                ? measured(fields, id, name)
                : new Baseline(
                        id,
                        name,
                        kind,
                        ConstantReader.constant(fields, "pjPerMac", "pJ"),
                        Optional.empty());
    }

    private static Baseline measured(JsonFields fields, String id, String name) {
        JsonFields m = fields.objectOrEmpty("measurement");
        double idleW = m.number("idleW", 0, MAX_WATTS).orElse(0);
        double busyW = m.number("busyW", 0, MAX_WATTS).orElse(0);
        double rate = m.number("inferencesPerSecond", 1e-6, 1e9).orElse(1e-6);
        int macs = new WholeNumbers(m).whole("macs", 1, Integer.MAX_VALUE);
        m.noOthers();
        if (busyW < idleW) {
            JsonFile.problem(m, "busyW", "busyBelowIdle", busyW, idleW);
        }
        Baseline.Measurement measurement =
                new Baseline.Measurement(idleW, Math.max(idleW, busyW), rate, macs);
        double pjPerMac = measurement.dynamicJoules() * 1e12 / macs;
        return new Baseline(
                id,
                name,
                Baseline.Kind.MEASURED,
                new Constant(
                        pjPerMac,
                        pjPerMac,
                        pjPerMac,
                        "pJ",
                        ConstantReader.source(fields),
                        ConstantReader.evidence(fields)),
                Optional.of(measurement));
    }

    private static Baseline.Kind kind(JsonFields fields) {
        String key = fields.word("kind");
        return Arrays.stream(Baseline.Kind.values())
                .filter(k -> k.key().equals(key) && k != Baseline.Kind.OWN)
                .findFirst()
                .orElseGet(() -> {
                    JsonFile.problem(fields, "kind", "unknownWord", "kind", kinds(), key);
                    return Baseline.Kind.ARITHMETIC;
                });
    }

    private static String kinds() {
        return Arrays.stream(Baseline.Kind.values())
                .filter(k -> k != Baseline.Kind.OWN)
                .map(Baseline.Kind::key)
                .collect(Collectors.joining(", "));
    }
}
