package org.spikebook.web.networklab.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.common.ui.Words;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

class VocabularyTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Sent each time that a text view is opened: some ten kilobytes when compressed. */
    private static final int LONGEST = 150_000;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final Vocabulary vocabulary =
            Vocabulary.of(registry, new Words(Vocabulary.class, Locale.ENGLISH));

    @Test
    void everyModel_isThereWithAllItsParameters() {
        for (Component member : registry.all()) {
            assertThat(vocabulary.families().values())
                    .anySatisfy(family ->
                            assertThat(family)
                                    .filteredOn(kind -> kind.type().equals(member.type()))
                                    .singleElement()
                                    .satisfies(kind ->
                                            assertThat(kind.entries())
                                                    .hasSameSizeAs(member.parameters())
                                                    .allMatch(entry -> entry.info() != null)));
        }
    }

    @Test
    void parameter_hasUnitDefaultMeaningAndRange() {
        VocabularyEntry tau = entry("lif", "tauMemMs");

        assertThat(tau.detail()).isEqualTo("default 20 ms");
        assertThat(tau.info()).contains("Membrane time constant").endsWith("Range: above 0 ms.");
        assertThat(tau.value()).isEqualTo("20");
        assertThat(tau.isDrawn()).isFalse();
        assertThat(entry("izhikevich", "a").isDrawn()).isTrue();
        assertThat(entry("lif", "reset").options())
                .extracting(VocabularyEntry.Word::value)
                .contains("\"hard\"");
    }

    @Test
    void defaultThatIsTold_hasTheDecimalSignOfTheLanguage_thatIsWrittenAPoint() {
        VocabularyEntry a =
                Vocabulary.of(registry, new Words(Vocabulary.class, Locale.GERMAN))
                        .families()
                        .get("neuron")
                        .stream()
                        .filter(kind -> kind.type().equals("izhikevich"))
                        .flatMap(kind -> kind.entries().stream())
                        .filter(entry -> entry.name().equals("a"))
                        .findFirst()
                        .orElseThrow();

        assertThat(a.detail()).startsWith("Standardwert 0,02");
        assertThat(a.value()).isEqualTo("0.02");
    }

    @Test
    void everyFirstValue_isJson() {
        assertThat(vocabulary.families().values())
                .flatExtracting(family -> family)
                .flatExtracting(Vocabulary.Kind::entries)
                .extracting(VocabularyEntry::value)
                .allSatisfy(value -> assertThat(JSON.readTree(value).isMissingNode()).isFalse());
    }

    @Test
    void everyKey_isOneThatTheReaderKnows() {
        ObjectNode root = JSON.createObjectNode();
        keys("network").forEach(key -> root.putNull(key));
        root.put("format", "spikebook/network/1").putObject("run");
        for (String list : List.of("population", "stimulus", "projection", "recorder")) {
            ObjectNode part = root.putArray(listOf(list)).addObject();
            keys(list).forEach(key -> part.putNull(key));
        }
        keys("run").forEach(key -> ((ObjectNode) root.get("run")).putNull(key));

        assertThat(new NetworkReader(registry).read(root.toString()).problems())
                .isNotEmpty()
                .extracting(Problem::code)
                .doesNotContain("unknownKey");
    }

    @Test
    void vocabulary_isShort() {
        assertThat(JSON.writeValueAsString(vocabulary)).hasSizeLessThan(LONGEST);
    }

    private static String listOf(String part) {
        return part.equals("stimulus") ? "stimuli" : part + "s";
    }

    private List<String> keys(String shape) {
        return vocabulary.shapes().get(shape).entries().stream()
                .map(VocabularyEntry::name)
                .toList();
    }

    private VocabularyEntry entry(String model, String parameter) {
        return vocabulary.families().get("neuron").stream()
                .filter(kind -> kind.type().equals(model))
                .flatMap(kind -> kind.entries().stream())
                .filter(entry -> entry.name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
