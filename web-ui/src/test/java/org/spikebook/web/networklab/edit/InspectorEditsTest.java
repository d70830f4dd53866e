package org.spikebook.web.networklab.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Preset;

import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class InspectorEditsTest {

    private static final String NETWORK =
            """
            { "format": "spikebook/network/1",
              "populations": [ { "id": "cells", "size": 12, "model": { "type": "izhikevich" } } ],
              "stimuli": [ { "id": "noise", "type": "poisson", "size": 12, "rateHz": 90 } ],
              "projections": [ { "id": "in", "from": "noise", "to": "cells", "connector": { "type": "oneToOne" } } ],
              "recorders": [ { "id": "r", "of": "cells" } ] }\
            """;

    private final ModelRegistry registry = ModelRegistry.standard();
    private final NetworkEditor editor = new NetworkEditor(registry);
    private final Draft draft = Draft.parse(NETWORK).orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyPreset_isNamedAfterItWasTaken_andGoesAgainWithAChange() {
        return registry.neurons().stream()
                .flatMap(model ->
                        model.presets().stream()
                                .map(preset ->
                                        dynamicTest(
                                                model.type() + " " + preset.id(),
                                                () -> checkPreset(model, preset))));
    }

    private void checkPreset(Component model, Preset preset) {
        String pointer = "/populations/0/model";
        Draft chosen = done(draft, new NetworkEdit.Choose(pointer, model.type()));

        Draft set = done(chosen, new NetworkEdit.UsePreset(pointer, model, preset));

        assertThat(Presets.of(set, pointer, model).orElseThrow().values())
                .isEqualTo(preset.values());
        assertThat(new NetworkReader(registry).read(set.text()))
                .isInstanceOf(Validation.Valid.class);
    }

    @Test
    void valuesOfOnesOwn_areNoPreset() {
        String own = NETWORK.replace("\"izhikevich\"", "\"izhikevich\", \"a\": 0.0317");

        assertThat(
                        Presets.of(
                                Draft.parse(own).orElseThrow(),
                                "/populations/0/model",
                                registry.neurons().stream()
                                        .filter(n -> n.type().equals("izhikevich"))
                                        .findFirst()
                                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void recordingSpikes_afterASampledVariable_dropsTheSampling() {
        Draft rate = done(draft, new NetworkEdit.Record("/recorders/0", "rateHz"));
        Draft binned =
                done(
                        rate,
                        new NetworkEdit.Put(
                                "/recorders/0/everyMs", Optional.of(LongNode.valueOf(5))));
        assertValid(binned);

        Draft spikes = done(binned, new NetworkEdit.Record("/recorders/0", "spikes"));

        assertThat(spikes.at("/recorders/0/everyMs")).isEmpty();
        assertValid(spikes);
    }

    @Test
    void rate_isRecordedOfAStimulus_stateIsNot() {
        Draft rate = done(draft, new NetworkEdit.Add(Role.RECORDER, "rateHz", Optional.empty()));
        assertValid(done(rate, new NetworkEdit.Connect("noise", "rateHz")));

        Draft state = done(draft, new NetworkEdit.Add(Role.RECORDER, "v", Optional.empty()));
        assertThat(editor.apply(state, CanvasLayout.EMPTY, new NetworkEdit.Connect("noise", "v")))
                .isInstanceOf(EditResult.Refused.class);
    }

    @Test
    void addingARecorder_whereThereIsOnePopulation_observesIt() {
        Draft alone = Draft.parse("{}").orElseThrow();
        NetworkEdit spikes = new NetworkEdit.Add(Role.RECORDER, "spikes", Optional.empty());
        NetworkEdit population = new NetworkEdit.Add(Role.POPULATION, "lif", Optional.empty());
        Draft one = done(alone, population);

        assertThat(done(alone, spikes).at("/recorders/0/of")).isEmpty();
        assertThat(done(one, spikes).textAt("/recorders/0/of")).isEqualTo("lif");
        assertThat(done(done(one, population), spikes).at("/recorders/0/of")).isEmpty();
        NetworkEdit foreign = new NetworkEdit.Add(Role.RECORDER, "uPa", Optional.empty());
        assertThat(done(one, foreign).at("/recorders/0/of")).isEmpty();
    }

    @Test
    void joiningARecorder_toAPopulationWithoutItsVariable_recordsTheFirstOneThatThereIs() {
        Draft own = done(draft, new NetworkEdit.Choose("/populations/0/model", "equations"));
        Draft more = done(own, new NetworkEdit.Add(Role.RECORDER, "vMv", Optional.empty()));

        Draft joined = done(more, new NetworkEdit.Connect("cells", "vMv"));

        assertThat(joined.textAt("/recorders/1/record")).isEqualTo("v");
        assertValid(joined);
    }

    @Test
    void arranging_makesAnImageOfANumber_andBack() {
        Draft image = done(draft, new NetworkEdit.Arrange("/populations/0"));
        assertThat(image.at("/populations/0/shape").orElseThrow()).hasToString("[3,4,1]");
        assertThat(image.at("/populations/0/size")).isEmpty();
        assertValid(image);

        Draft number = done(image, new NetworkEdit.Arrange("/populations/0"));
        assertThat(number.at("/populations/0/shape")).isEmpty();
        assertThat(number.at("/populations/0/size").orElseThrow().intValue()).isEqualTo(12);
    }

    @Test
    void plasticity_isChosen_recorded_andLeftOutAgain() {
        Draft plastic =
                done(draft, new NetworkEdit.Choose("/projections/0/plasticity", "pairStdp"));
        assertThat(new Observation(registry).plasticProjections(plastic)).containsExactly("in");

        Draft observed = done(plastic, new NetworkEdit.Observe("/recorders/0", "in"));
        assertThat(observed.textAt("/recorders/0/record")).isEqualTo("weight");
        assertValid(observed);

        Draft back = done(observed, new NetworkEdit.Observe("/recorders/0", "cells"));
        assertThat(back.textAt("/recorders/0/record")).isEqualTo("spikes");
        assertValid(done(back, new NetworkEdit.Omit("/projections/0/plasticity")));
    }

    @Test
    void projectionCalledAsAPopulation_isRecordedByItsWeights_andThePopulationByItsSpikes() {
        Draft plastic =
                done(draft, new NetworkEdit.Choose("/projections/0/plasticity", "pairStdp"));
        Draft alike =
                done(
                        plastic,
                        new NetworkEdit.Put(
                                "/projections/0/id", Optional.of(StringNode.valueOf("cells"))));
        Draft spikes = done(alike, new NetworkEdit.Observe("/recorders/0", "cells"));
        assertThat(spikes.textAt("/recorders/0/record")).isNotEqualTo("weight");
        assertValid(spikes);

        Draft weights = done(spikes, new NetworkEdit.Record("/recorders/0", "weight"));
        assertThat(weights.at("/recorders/0/neurons").orElseThrow()).hasSize(5);
        assertValid(weights);

        Draft back = done(weights, new NetworkEdit.Record("/recorders/0", "spikes"));
        assertThat(back.at("/recorders/0/neurons")).isEmpty();
        assertValid(back);
    }

    @Test
    void shortTermPlasticity_isRecordedByItsVariables_ofAllSources() {
        Draft plastic =
                done(draft, new NetworkEdit.Choose("/projections/0/plasticity", "tsodyksMarkram"));
        Observation observation = new Observation(registry);
        assertThat(observation.plasticProjections(draft)).isEmpty();
        assertThat(observation.recordable(plastic, "in")).containsExactly("u", "x", "y");

        Draft observed = done(plastic, new NetworkEdit.Observe("/recorders/0", "in"));
        assertThat(observed.textAt("/recorders/0/record")).isEqualTo("u");
        assertThat(observed.at("/recorders/0/neurons")).isEmpty();
        assertValid(observed);
        Draft other = done(observed, new NetworkEdit.Record("/recorders/0", "x"));
        assertValid(other);

        for (NetworkEdit back :
                List.of(
                        new NetworkEdit.Observe("/recorders/0", "cells"),
                        new NetworkEdit.Connect("cells", "r"))) {
            Draft ofCells = done(other, back);
            assertThat(ofCells.textAt("/recorders/0/of")).isEqualTo("cells");
            assertThat(ofCells.textAt("/recorders/0/record")).isEqualTo("spikes");
            assertValid(ofCells);
        }
    }

    @Test
    void renaming_aLearningProjection_orWhatRewardsIt_isFollowedByWhoNamesIt() {
        Draft renamed = done(learning(), new NetworkEdit.Rename("projection in", "learns"));
        assertThat(renamed.textAt("/recorders/0/of")).isEqualTo("learns");
        assertValid(renamed);

        Draft rewarded = done(renamed, new NetworkEdit.Rename("noise", "reward"));
        assertThat(rewarded.textAt("/projections/0/plasticity/rewardFrom")).isEqualTo("reward");
        assertValid(rewarded);
    }

    @Test
    void removing_aLearningProjection_leavesTheRecorderOfItsWeightsUnbound() {
        for (String key : List.of("projection in", "noise")) {
            Draft left = done(learning(), new NetworkEdit.Remove(Set.of(key)));
            assertThat(left.at("/projections/0")).isEmpty();
            assertThat(left.at("/recorders/0/of")).as(key).isEmpty();
        }
    }

    private Draft learning() {
        Draft plastic =
                done(draft, new NetworkEdit.Choose("/projections/0/plasticity", "rewardStdp"));
        Draft rewarded =
                done(
                        plastic,
                        new NetworkEdit.Put(
                                "/projections/0/plasticity/rewardFrom",
                                Optional.of(StringNode.valueOf("noise"))));
        return done(rewarded, new NetworkEdit.Observe("/recorders/0", "in"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                           | EXCITATORY",
                "{ \"weight\": -2 }                                           | INHIBITORY",
                "{ \"weight\": { \"lognormal\": { \"median\": 2, \"sigma\": 1 } } } | EXCITATORY",
                "{ \"weight\": [1, -2, -3] }                                  | INHIBITORY"
            })
    void sign_isToldOfEveryWayToGiveAWeight(String weight, DraftLink.Sign sign) {
        String members = weight.substring(1, weight.length() - 1).strip();
        Draft weighted =
                Draft.parse(
                                NETWORK.replace(
                                        "\"to\": \"cells\"",
                                        "\"to\": \"cells\""
                                                + (members.isEmpty() ? "" : ", " + members)))
                        .orElseThrow();
        DraftLink in = weighted.link("projection in").orElseThrow();
        assertThat(new DraftModels(registry).sign(weighted, in)).isEqualTo(sign);
    }

    @Test
    void sign_ofACurrent_isNone() {
        Draft current =
                Draft.parse(NETWORK.replace("\"poisson\"", "\"stepCurrent\"")).orElseThrow();
        DraftLink in = current.link("projection in").orElseThrow();
        assertThat(new DraftModels(registry).sign(current, in)).isEqualTo(DraftLink.Sign.NONE);
    }

    @Test
    void form_ofAStartValueThatFollowsFromOthers_hasNoDefaultToShow() {
        assertThat(following("izhikevich")).containsExactly("u");
        assertThat(following("hodgkinHuxley")).containsExactly("m", "h", "n");
        assertThat(following("equations")).containsExactly("v");
        assertThat(following("lif")).isEmpty();
    }

    private List<String> following(String model) {
        Draft chosen = done(draft, new NetworkEdit.Choose("/populations/0/model", model));
        return new InspectorPlan(registry)
                .of(chosen, chosen.node("cells").orElseThrow()).stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(InspectorPlan.Entry::follows)
                        .map(entry -> entry.info().name())
                        .toList();
    }

    @Test
    void form_ofAProjection_offersPlasticity_ofACurrentDoesNot() {
        InspectorPlan plan = new InspectorPlan(registry);
        DraftLink spikes = draft.link("projection in").orElseThrow();
        assertThat(plan.of(draft, spikes)).hasSize(3);
        Draft current =
                Draft.parse(NETWORK.replace("\"poisson\"", "\"stepCurrent\"")).orElseThrow();
        assertThat(plan.of(current, current.link("projection in").orElseThrow())).hasSize(2);
    }

    private void assertValid(Draft checked) {
        assertThat(new NetworkReader(registry).read(checked.text()))
                .isInstanceOf(Validation.Valid.class);
    }

    private Draft done(Draft before, NetworkEdit edit) {
        return ((EditResult.Edited) editor.apply(before, CanvasLayout.EMPTY, edit)).draft();
    }
}
