package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads one recorder. */
final class RecorderReader {

    private static final ParameterInfo EVERY =
            ParameterInfo.real("everyMs", "", Unit.MILLISECOND, 1).above(0, 1e9);

    private final Map<String, ReferenceTarget> members;

    private final List<Projection> projections;

    RecorderReader(Map<String, ReferenceTarget> members, List<Projection> projections) {
        this.members = members;
        this.projections = projections;
    }

    Optional<Recorder> read(JsonFields fields, Optional<String> id) {
        Optional<String> of = fields.has("of") ? fields.text("of") : unconnected(fields);
        String record = fields.text("record", Recorder.SPIKES);
        Optional<Shape> shape = of.flatMap(observed -> checkObserved(fields, observed, record));
        Optional<List<Integer>> neurons =
                fields.has("neurons") ? Optional.of(neurons(fields, shape)) : Optional.empty();
        OptionalDouble everyMs = everyMs(fields, record);
        fields.noOthers();
        return id.isEmpty() || of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recorder(id.get(), of.get(), record, neurons, everyMs));
    }

    private static Optional<String> unconnected(JsonFields fields) {
        Problems.add(fields, "of", "observesNobody");
        return Optional.empty();
    }

    /** Whether it is a whole number of steps is asked once the step is known. */
    private static OptionalDouble everyMs(JsonFields fields, String record) {
        JsonNode node = fields.get(EVERY.name());
        if (node == null) {
            return OptionalDouble.empty();
        }
        if (record.equals(Recorder.SPIKES)) {
            Problems.add(fields, EVERY.name(), "everySpike");
            return OptionalDouble.empty();
        }
        return ValueReader.read(
                        node, fields.place(EVERY.name()), "recorder", EVERY, fields.problems())
                .map(value -> OptionalDouble.of(((Value.Real) value).value()))
                .orElse(OptionalDouble.empty());
    }

    /** Says how members are numbered, where that is known. */
    private Optional<Shape> checkObserved(JsonFields fields, String of, String record) {
        boolean ofWeight = record.equals(Recorder.WEIGHT);
        ReferenceTarget member = members.get(of);
        if (member != null && !ofWeight) {
            checkRecord(fields, of, record, member);
            return member.shape();
        }
        Optional<Projection> projection =
                projections.stream().filter(p -> p.id().equals(of)).findFirst();
        if (projection.isEmpty()) {
            String known = Shown.cut(String.join(", ", members.keySet()));
            String code = ofWeight ? "noPlasticProjection" : "noSuchMember";
            Problems.add(fields, "of", code, Shown.cut(of), known);
        }
        projection.ifPresent(p -> checkRecord(fields, record, p));
        return ofWeight
                ? Optional.empty()
                : projection
                        .map(Projection::from)
                        .map(members::get)
                        .flatMap(ReferenceTarget::shape);
    }

    private static void checkRecord(JsonFields fields, String record, Projection projection) {
        List<String> recordable = Recorder.recordable(projection);
        if (recordable.isEmpty()) {
            Problems.add(fields, "of", "nothingChanges", projection.id());
        } else {
            checkRecord(fields, projection.id(), record, recordable);
        }
    }

    private static void checkRecord(
            JsonFields fields, String of, String record, ReferenceTarget member) {
        List<String> recordable =
                switch (member) {
                    case ReferenceTarget.OfPopulation(Optional<Population> population) ->
                            population.map(RecorderReader::recordable).orElse(List.of(record));
                    case ReferenceTarget.OfStimulus(Optional<Stimulus> stimulus) ->
                            stimulus.map(RecorderReader::recordable).orElse(List.of(record));
                };
        if (recordable.isEmpty()) {
            Problems.add(fields, "of", "nothingRecordable", of);
        } else {
            checkRecord(fields, of, record, recordable);
        }
    }

    static void checkRecord(JsonFields fields, String of, String record, List<String> recordable) {
        if (!recordable.contains(record)) {
            Problems.add(
                    fields,
                    "record",
                    "notRecordable",
                    of,
                    Shown.cut(record),
                    String.join(", ", recordable));
        }
    }

    private static List<String> recordable(Population population) {
        return Stream.concat(
                        Stream.of(Recorder.SPIKES, Recorder.RATE),
                        Probe.variables(population).stream())
                .toList();
    }

    private static List<String> recordable(Stimulus stimulus) {
        return stimulus.carriesCurrent() ? List.of() : List.of(Recorder.SPIKES, Recorder.RATE);
    }

    private static List<Integer> neurons(JsonFields fields, Optional<Shape> shape) {
        return neurons(fields, shape.map(Shape::size).orElse(Integer.MAX_VALUE));
    }

    /** Numbers below {@code size}, ascending. */
    static List<Integer> neurons(JsonFields fields, int size) {
        List<Integer> neurons = new ArrayList<>();
        double last = -1;
        for (JsonNode node : fields.optionalList("neurons", size)) {
            double index = node.isNumber() ? ValueReader.number(node) : Double.NaN;
            if (!(index >= 0 && index < size) || index != ExactMath.rint(index)) {
                Problems.add(fields, "neurons", "noSuchNeuron", quote(node, index), size);
                return List.of();
            }
            if (index <= last) {
                Problems.add(fields, "neurons", "notAscending", Numbers.readable(index));
                return List.of();
            }
            last = index;
            neurons.add((int) index);
        }
        return neurons;
    }

    private static String quote(JsonNode node, double index) {
        return Double.isNaN(index) ? Shown.cut(node.toString()) : Numbers.readable(index);
    }
}
