package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.Trainings;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The controller of the third project after an epoch, in software and on Loihi. */
class HiddenEpisodesTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final ChipSpec LOIHI = LABORATORY.chips().find("loihi1").orElseThrow();
    private static final Notebook PROJECT =
            LessonCatalog.builtIn()
                    .lesson("project-cart-pole")
                    .orElseThrow()
                    .newNotebook(Locale.ENGLISH);
    private static final int EPISODES = 3;

    @Test
    void episodes_onAChip_areOfItsNetworkAndOfThePlantThatIsNamed() {
        TrainedNetwork trained = trained("hard");

        List<Integer> onChip = steps(episodes(Map.of(), RunControl.NONE).of(trained, LOIHI));
        List<Integer> longer =
                steps(
                        episodes(Map.of("halfLengthM", Value.of(2)), RunControl.NONE)
                                .of(trained, LOIHI));

        assertThat(onChip).hasSize(EPISODES).allSatisfy(steps -> assertThat(steps).isPositive());
        assertThat(longer).hasSize(EPISODES).isNotEqualTo(onChip);
        assertThat(steps(episodes(Map.of(), RunControl.NONE).of(trained))).hasSize(EPISODES);
    }

    @Test
    void networkThatTheChipCannotRun_isAReasonOfTheStudent() {
        Finding<ControlReport> found =
                episodes(Map.of(), RunControl.NONE).of(trained("subtract"), LOIHI);

        assertThat(((Finding.Lacking<ControlReport>) found).reasons())
                .extracting(Text::english)
                .anyMatch(text -> text.contains("does not fit onto Loihi 1"))
                .anyMatch(text -> text.contains("reset by subtraction"));
    }

    @Test
    void cancelled_onAChip_unwinds() {
        RunControl cancelled = new RunControl(_ -> {}, () -> true);
        TrainedNetwork trained = trained("hard");

        assertThatThrownBy(() -> episodes(Map.of(), cancelled).of(trained, LOIHI))
                .isInstanceOf(CancelledException.class);
    }

    private static HiddenEpisodes episodes(Map<String, Value> plant, RunControl control) {
        return new HiddenEpisodes(
                LABORATORY.datasets().dataset("cartPole").orElseThrow(),
                plant,
                EPISODES,
                7,
                control);
    }

    private static List<Integer> steps(Finding<ControlReport> found) {
        return ((Finding.Found<ControlReport>) found).value().steps();
    }

    private static TrainedNetwork trained(String reset) {
        String network =
                PROJECT.cell("pole", NetworkCell.class)
                        .orElseThrow()
                        .document()
                        .replace("\"rateHz\": 0", "\"rateHz\": 200")
                        .replace("\"subtract\"", "\"" + reset + "\"");
        String plan =
                PROJECT.cell("learn", TrainingCell.class)
                        .orElseThrow()
                        .plan()
                        .replaceFirst("\"epochs\": *20", "\"epochs\": 1");
        return Trainings.train(
                LABORATORY.networks().read(network).valid().orElseThrow(),
                LABORATORY.plans().read(plan).orThrow("the plan"));
    }
}
