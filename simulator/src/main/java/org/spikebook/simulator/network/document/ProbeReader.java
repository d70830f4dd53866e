package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.Shown;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Probe;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the probes of a run that continues: {@code {"probes": [{"id", "of", "record", …}]}}. */
public final class ProbeReader {

    private static final String LIST = "probes";
    private static final int MOST = 1_000;
    private static final int MOST_EVERY = 1 << 20;

    private ProbeReader() {}

    /**
     * Reads probes of a network.
     *
     * @param text JSON
     * @param problems added to, with paths from the text's root; the list counts only if there are
     *     none
     */
    public static List<Probe> read(String text, NetworkModel network, List<Problem> problems) {
        return JsonText.parseObject(text, problems)
                .map(root -> read(root, network, problems))
                .orElse(List.of());
    }

    /** The same of a request that was read already; other members of it are not looked at. */
    public static List<Probe> read(
            ObjectNode request, NetworkModel network, List<Problem> problems) {
        List<JsonNode> nodes = new JsonFields(request, "", problems).optionalList(LIST, MOST);
        List<Probe> probes = new ArrayList<>();
        for (int k = 0; k < nodes.size(); k++) {
            JsonFields.of(nodes.get(k), Place.ROOT.at(LIST).at(k), problems)
                    .flatMap(fields -> probe(fields, network))
                    .ifPresent(probes::add);
        }
        return probes;
    }

    private static Optional<Probe> probe(JsonFields fields, NetworkModel network) {
        Optional<String> id = fields.text("id");
        Optional<String> of = fields.text("of");
        Optional<String> record = fields.text("record");
        int every = every(fields);
        if (id.isEmpty() || of.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        int size = checkObserved(fields, of.get(), record.get(), network);
        List<Integer> neurons = RecorderReader.neurons(fields, size);
        fields.noOthers();
        return Optional.of(new Probe(id.get(), of.get(), record.get(), neurons, every));
    }

    private static int every(JsonFields fields) {
        JsonNode node = fields.get("everySteps");
        if (node == null) {
            return 1;
        }
        double every = node.isNumber() ? ValueReader.number(node) : Double.NaN;
        if (every >= 1 && every <= MOST_EVERY && every == (int) every) {
            return (int) every;
        }
        Problems.add(fields, "everySteps", "notStepsBetween", Shown.cut(node.toString()));
        return 1;
    }

    /** How many members there are to look at. */
    private static int checkObserved(
            JsonFields fields, String of, String record, NetworkModel network) {
        Optional<Population> population = network.population(of);
        Optional<Projection> projection = network.projection(of);
        if (population.isPresent() && !record.equals(Recorder.WEIGHT)) {
            RecorderReader.checkRecord(fields, of, record, Probe.variables(population.get()));
            return population.get().size();
        }
        if (projection.isEmpty()) {
            String known =
                    String.join(", ", network.populations().stream().map(Population::id).toList());
            Problems.add(fields, "of", "noSuchMember", Shown.cut(of), Shown.cut(known));
            return Integer.MAX_VALUE;
        }
        List<String> recordable = Recorder.recordable(projection.get());
        if (recordable.isEmpty()) {
            Problems.add(fields, "of", "nothingChanges", of);
        } else {
            RecorderReader.checkRecord(fields, of, record, recordable);
        }
        return record.equals(Recorder.WEIGHT)
                ? Integer.MAX_VALUE
                : network.memberCount(projection.get().from());
    }
}
