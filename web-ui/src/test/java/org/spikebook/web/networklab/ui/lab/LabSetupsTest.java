package org.spikebook.web.networklab.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.BrowserlessTest;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.NetworkLocks;
import org.spikebook.lesson.notebook.NetworkTwin;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.lock.DraftLocks;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LabSetupsTest extends BrowserlessTest {

    private static final String PAIR =
            """
            { "format": "spikebook/network/1",
              "populations": [
                { "id": "exc", "size": 80, "model": { "type": "lif", "vThresholdMv": -50 } },
                { "id": "inh", "size": 20, "model": { "type": "lif" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 80, "rateHz": 500 } ],
              "projections": [
                { "id": "drive", "from": "noise", "to": "exc",
                  "connector": { "type": "oneToOne" }, "weightPa": 200, "delayMs": 1 },
                { "id": "exc-inh", "from": "exc", "to": "inh", "weightPa": 40, "delayMs": 1.5 },
                { "id": "inh-exc", "from": "inh", "to": "exc",
                  "weightPa": { "normal": { "mean": -90, "sd": 9 } }, "delayMs": 2 } ],
              "recorders": [ { "id": "vm", "of": "exc", "record": "vMv", "neurons": [3, 4, 5] } ],
              "run": { "dtMs": 0.1, "durationMs": 1000, "seed": 7 } }
            """;

    private final ModelRegistry registry = ModelRegistry.standard();

    /** A document of more than a million characters is played by the server, which has it. */
    @Test
    void document_isSentToPagesThatPlayIt() {
        String large = PAIR + " ".repeat(1_000_000);

        assertThat(setup(PAIR).asThePageNeedsIt("#1").document()).isEqualTo(PAIR);
        assertThat(setup(large).homes()).containsExactly(Homes.SERVER);
        assertThat(setup(large).asThePageNeedsIt("#1").document()).isEqualTo("#1");
    }

    @Test
    void parts_haveTheirColorsAndSigns() {
        assertThat(setup(PAIR).contents().parts())
                .extracting(LabSetup.Part::id, LabSetup.Part::role, LabSetup.Part::sign)
                .contains(
                        tuple("inh", "population", "inhibitory"),
                        tuple("noise", "stimulus", "excitatory"));
    }

    @Test
    void populations_tellWhatProbesCanShow() {
        LabSetup setup = setup(PAIR);

        LabSetup.Part exc = part(setup, "exc");
        assertThat(exc.receptors()).isEqualTo("exponentialCurrent");
        assertThat(exc.variables())
                .extracting(LabSetup.Variable::name, LabSetup.Variable::synaptic)
                .containsExactly(
                        tuple("vMv", false),
                        tuple("keptMv", false),
                        tuple("iExcPa", true),
                        tuple("iInhPa", true));
        assertThat(exc.variables().getFirst().threshold()).isEqualTo(-50);
        assertThat(exc.variables().getFirst().rest()).isEqualTo(-65);
        assertThat(part(setup, "noise").variables()).isEmpty();
        assertThat(setup.contents().lines()).extracting(LabSetup.Line::unit).containsOnly("pA");
    }

    @Test
    void potentials_mayBeSpread_whereTheyStartAlike_andTheLessonLeavesThem() {
        String spread =
                PAIR.replace(
                        "\"id\": \"inh\",",
                        "\"id\": \"inh\", \"initial\": { \"vMv\": { \"uniform\": [-65, -50] } },");
        NetworkLocks locks =
                new NetworkLocks(List.of(), List.of("/populations/exc/initial"), Map.of());

        assertThat(part(setup(spread), "exc").start()).isEqualTo("/populations/0/initial/vMv");
        assertThat(part(setup(spread), "inh").start()).isEmpty();
        assertThat(part(setup(spread), "noise").start()).isEmpty();
        assertThat(part(setup(spread, locks), "exc").start()).isEmpty();
    }

    @Test
    void parts_tellWhichOfThemTheDocumentRecords() {
        LabSetup setup = setup(PAIR);

        assertThat(part(setup, "exc").recorded()).isTrue();
        assertThat(part(setup, "inh").recorded()).isFalse();
    }

    private static LabSetup.Part part(LabSetup setup, String id) {
        return setup.contents().parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sliders_areThereForPlainNumbers_alsoDefaults_butNotForDistributionsAndSizes() {
        List<String> paths =
                setup(PAIR).contents().numbers().stream()
                        .map(LabSetup.SteeredNumber::path)
                        .toList();

        assertThat(paths)
                .contains(
                        "/stimuli/0/rateHz",
                        "/projections/0/weightPa",
                        "/populations/0/model/vThresholdMv",
                        "/populations/0/model/tauMemMs")
                .doesNotContain("/projections/2/weightPa", "/populations/0/size");
    }

    /** {@code live-lab/setup.ts} reads these keys. */
    @Test
    void setup_isSentFlat() {
        JsonNode sent = JsonMapper.shared().valueToTree(setup(PAIR));

        assertThat(sent.propertyNames())
                .containsExactlyInAnyOrder(
                        "homes",
                        "variant",
                        "engine",
                        "document",
                        "data",
                        "dtMs",
                        "seed",
                        "locale",
                        "editable",
                        "parts",
                        "lines",
                        "numbers",
                        "probes",
                        "planes",
                        "equations",
                        "words",
                        "twin");
        assertThat(sent.path("numbers").path(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "part", "path", "name", "label", "unit", "value", "min", "max", "step",
                        "whole", "color", "pinned", "low", "high", "lock", "fixed");
    }

    @Test
    void words_areAllThatScriptsAskFor() throws IOException {
        Pattern asked = Pattern.compile("\\bwords\\.(\\w+)\\b(?!\\()");
        List<String> keys = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(Path.of("src/main/frontend/live-lab"))) {
            for (Path script : scripts.toList()) {
                String name = script.getFileName().toString();
                if (name.endsWith(".ts") && !name.endsWith(".test.ts")) {
                    asked.matcher(Files.readString(script))
                            .results()
                            .forEach((MatchResult found) -> keys.add(found.group(1)));
                }
            }
        }

        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(setup(PAIR).words())
                .containsKeys(keys.toArray(String[]::new))
                .doesNotContainKey("held");
    }

    @Test
    void readouts_areNotSaidToFire_andModelsOfTwoVariablesHaveAPlane() {
        LabSetup setup =
                setup(
                        """
                        { "format": "spikebook/network/1",
                          "populations": [
                            { "id": "cells", "size": 5, "model": { "type": "adaptiveExponential" } },
                            { "id": "readout", "size": 2, "model": { "type": "leakyReadout" } } ],
                          "run": { "dtMs": 0.1, "durationMs": 100 } }
                        """);

        assertThat(setup.contents().parts())
                .extracting(LabSetup.Part::id, LabSetup.Part::fires)
                .containsExactlyInAnyOrder(tuple("cells", true), tuple("readout", false));
        assertThat(setup.contents().planes())
                .extracting(LabPlane::of, LabPlane::model)
                .containsExactly(tuple("cells", "adaptiveExponential"));
    }

    @Test
    void driveAndWeights_arePinned_threeAtMost() {
        assertThat(setup(PAIR).contents().numbers())
                .filteredOn(LabSetup.SteeredNumber::pinned)
                .extracting(LabSetup.SteeredNumber::path)
                .containsExactlyInAnyOrder(
                        "/stimuli/0/rateHz", "/projections/0/weightPa", "/projections/1/weightPa");
    }

    @Test
    void twin_isNamedByThePointerOfItsSlider_withBothValues() {
        assertThat(twin("/stimuli/noise/rateHz", 600, NetworkLocks.NONE))
                .isEqualTo(new LabSetup.Twin("/stimuli/0/rateHz", 600, 500.0));
        assertThat(twin("/populations/inh/model/tauMemMs", 9, NetworkLocks.NONE))
                .isEqualTo(new LabSetup.Twin("/populations/1/model/tauMemMs", 9, null));
    }

    @Test
    void twin_ofAHiddenNumber_doesNotTellIt() {
        NetworkLocks hidden = new NetworkLocks(List.of("/stimuli/noise"), List.of(), Map.of());

        assertThat(twin("/stimuli/noise/rateHz", 600, hidden).here()).isNull();
    }

    @Test
    void twin_thatCannotRun_isNone() {
        assertThat(run("/stimuli/gone/rateHz", 600, NetworkLocks.NONE)).isEmpty();
        assertThat(run("/stimuli/noise/rateHz", -1, NetworkLocks.NONE)).isEmpty();
    }

    @Test
    void secondRun_hasTheOtherValueAndTheSameSeed() {
        NetworkModel second =
                run("/stimuli/noise/rateHz", 600, NetworkLocks.NONE).orElseThrow().network();

        assertThat(second.run().seed()).isEqualTo(7);
        assertThat(setup(PAIR.replace("500", "600")).contents().numbers())
                .isEqualTo(
                        new LabSetups(registry)
                                .of(
                                        run("/stimuli/noise/rateHz", 600, NetworkLocks.NONE)
                                                .orElseThrow()
                                                .locks(),
                                        second,
                                        "",
                                        true)
                                .contents()
                                .numbers());
    }

    private LabSetup.Twin twin(String path, double value, NetworkLocks locks) {
        return LabSetup.Twin.of(
                run(path, value, locks).orElseThrow(),
                new DraftLocks(Draft.parse(PAIR).orElseThrow(), locks));
    }

    private Optional<TwinRun> run(String path, double value, NetworkLocks locks) {
        return TwinRun.of(
                new NetworkCell("net", "", PAIR, CanvasLayout.EMPTY)
                        .withLocks(locks)
                        .withTwin(new NetworkTwin(path, value)),
                new NetworkReader(registry));
    }

    @Test
    void probes_areThoseOfTheRecorders_twoNeuronsAtMost() {
        LabSetup.Probe probe = setup(PAIR).contents().probes().getFirst();

        assertThat(probe.neurons()).containsExactly(3, 4);
        assertThat(probe.threshold()).isEqualTo(-50);
    }

    /** Sent as null, it would be drawn at 0. */
    @Test
    void threshold_thatNeuronsDoNotHave_isNotSent() {
        JsonMapper json = new JsonMapper();
        LabSetup.Probe bare =
                new LabSetup.Probe("vm", "exc", "vMv", List.of(0), 1, false, "", 0, null);

        assertThat(json.writeValueAsString(setup(PAIR).contents())).contains("\"threshold\":-50");
        assertThat(json.writeValueAsString(bare))
                .contains("\"record\":\"vMv\"")
                .doesNotContain("threshold");
        assertThat(json.writeValueAsString(new LabSetup.Variable("v", "v", false, null, null)))
                .doesNotContain("threshold", "rest");
    }

    @Test
    void networkWithoutRecorders_showsThePotentialOfItsFirstNeuron() {
        String bare = PAIR.replaceFirst("\"recorders\": \\[.*\\],", "\"recorders\": [],");

        assertThat(setup(bare).contents().probes())
                .extracting(LabSetup.Probe::of, LabSetup.Probe::neurons)
                .containsExactly(tuple("exc", List.of(0)));
    }

    @Test
    void homes_areBothForSmallNetworks_theBrowserForLarger_noneForHuge() {
        String larger = PAIR.replace("\"size\": 80", "\"size\": 12000");
        String huge = PAIR.replace("\"size\": 80", "\"size\": 60000");

        assertThat(setup(PAIR).homes()).containsExactly("browser", "server");
        assertThat(setup(larger).homes()).containsExactly("browser");
        assertThat(setup(huge).homes()).isEmpty();
    }

    @Test
    void networksThatShowData_playInTheBrowser_ifItCanHaveThem() {
        String data =
                PAIR.replace(
                                "\"type\": \"poisson\", \"size\": 80, \"rateHz\": 500",
                                "\"type\": \"dataset\", \"data\": \"digits\", \"size\": 64")
                        .replace("\"connector\": { \"type\": \"oneToOne\" },", "");
        LabSetup setup = setup(data);

        assertThat(setup.withData("digits").homes()).containsExactly("browser", "server");
        assertThat(setup.withData("digits").data()).isEqualTo("digits");
        assertThat(setup.withoutBrowser().homes()).containsExactly("server");
        assertThat(number(setup.contents().numbers(), "/stimuli/0/sample").pinned()).isTrue();
    }

    @Test
    void sliders_keepToWhatTheLessonLocked() {
        NetworkLocks locks =
                new NetworkLocks(
                        List.of("/populations/exc/model/vThresholdMv"),
                        List.of("/projections/drive"),
                        Map.of("/stimuli/noise/rateHz", new NetworkLocks.Range(400, 600)));

        List<LabSetup.SteeredNumber> numbers = setup(PAIR, locks).contents().numbers();

        assertThat(numbers)
                .extracting(LabSetup.SteeredNumber::path)
                .contains("/populations/1/model/vThresholdMv")
                .doesNotContain("/populations/0/model/vThresholdMv");
        assertThat(number(numbers, "/projections/0/weightPa"))
                .returns(true, n -> n.restriction().fixed())
                .returns("Locked by the lesson", n -> n.restriction().lock());
        assertThat(number(numbers, "/stimuli/0/rateHz"))
                .returns(400.0, n -> n.range().min())
                .returns(600.0, LabSetup.SteeredNumber::high)
                .returns(false, n -> n.restriction().fixed())
                .returns("The lesson allows 400 to 600", n -> n.restriction().lock());
        assertThat(number(numbers, "/projections/1/weightPa").restriction().lock()).isEmpty();
    }

    private static LabSetup.SteeredNumber number(
            List<LabSetup.SteeredNumber> numbers, String path) {
        return numbers.stream().filter(n -> n.path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void traceOfTheHomePage_namesItsNeuron() {
        String document = PAIR.replace("[3, 4, 5]", "[26]");

        LabSetup hero =
                new LabSetups(registry)
                        .hero(
                                Draft.parse(document).orElseThrow(),
                                network(document),
                                document,
                                List.of());
        assertThat(hero.contents().probes().getFirst().label()).isEqualTo("exc 26: V (mV)");
    }

    private LabSetup setup(String document) {
        return setup(document, NetworkLocks.NONE);
    }

    private LabSetup setup(String document, NetworkLocks locks) {
        return new LabSetups(registry)
                .of(
                        new DraftLocks(Draft.parse(document).orElseThrow(), locks),
                        network(document),
                        document,
                        true);
    }

    private NetworkModel network(String document) {
        return new NetworkReader(registry).read(document).valid().orElseThrow();
    }
}
