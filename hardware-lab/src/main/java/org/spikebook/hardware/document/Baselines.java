package org.spikebook.hardware.document;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.Constant;
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

    private static final List<Baseline> BUILT_IN = builtIn();

    private Baselines() {}

    /** The published ones. */
    public static List<Baseline> published() {
        return BUILT_IN;
    }

    private static List<Baseline> builtIn() {
        return List.copyOf(read(Resources.bytes(RESOURCE)).orThrow(RESOURCE));
    }

    /** The baselines of a file, or all problems with it. */
    public static Reading<List<Baseline>> read(byte[] json) {
        return Fields.read(json, Baselines::baselines);
    }

    private static List<Baseline> baselines(Fields fields) {
        Formats.check(fields, FORMAT);
        List<Baseline> baselines = new ArrayList<>();
        for (Fields one : fields.objects("baselines")) {
            baselines.add(baseline(one));
            one.end();
        }
        fields.end();
        return baselines;
    }

    private static Baseline baseline(Fields fields) {
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

    private static Baseline measured(Fields fields, String id, String name) {
        Fields m = fields.object("measurement");
        double idleW = m.number("idleW", 0, MAX_WATTS);
        double busyW = m.number("busyW", 0, MAX_WATTS);
        double rate = m.number("inferencesPerSecond", 1e-6, 1e9);
        int macs = m.whole("macs", 1, Integer.MAX_VALUE);
        m.end();
        if (busyW < idleW) {
            m.problem("busyW", "busyBelowIdle", busyW, idleW);
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

    private static Baseline.Kind kind(Fields fields) {
        String key = fields.word("kind");
        return Arrays.stream(Baseline.Kind.values())
                .filter(k -> k.key().equals(key) && k != Baseline.Kind.OWN)
                .findFirst()
                .orElseGet(() -> {
                    fields.problem("kind", "unknownWord", "kind", kinds(), key);
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
