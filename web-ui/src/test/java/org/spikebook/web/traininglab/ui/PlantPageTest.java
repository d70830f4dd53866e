package org.spikebook.web.traininglab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.Eventually;
import org.spikebook.web.TestTrainings;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.ShownTexts;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.OpenNotebook;
import org.spikebook.web.traininglab.ui.result.LearningPlant;
import org.spikebook.web.traininglab.ui.result.PlantPanel;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** The bodies of the examples, before and after a network has learned to control them. */
@WebTest
class PlantPageTest extends SpringBrowserlessTest {

    @Autowired private NotebookService notebooks;
    @Autowired private TestTrainings trainings;
    @Autowired private TestVisitors visitors;

    @BeforeEach
    void asGuest() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("");
    }

    @Test
    void body_isSeenBeforeItsNetworkHasLearned() {
        OpenNotebook notebook = notebooks.createFromLesson("reaching-arm");

        UI.getCurrent().navigate("notebook/" + notebook.id());

        Eventually.holds(
                "the plant is there",
                // a search lets the page hear of what other threads have
                () -> find(LearningPlant.class).single().getChildren().findAny().isPresent());
        assertThat(ShownTexts.ofPage()).contains("The plant in motion", "Before learning");
        assertThat(find(PlantPanel.class).exists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "inverted-pendulum, 'Balances for 200 steps or more in '",
        "reaching-arm, 'Hand on the target for 200 steps or more in '"
    })
    void body_isSeenWithTheWeightsBeforeDuringAndAfterLearning(String example, String finding) {
        OpenNotebook notebook = notebooks.createFromLesson(example);
        notebooks.save(notebook.id(), notebook.revision(), shorter(notebook.notebook()));
        trainings.train(notebook.id());
        UI.getCurrent().navigate("notebook/" + notebook.id());
        Eventually.holds("the plant is there", () -> !find(PlantPanel.class).all().isEmpty());
        PlantPanel plant = find(PlantPanel.class).single();

        assertThat(ShownTexts.ofPage()).anyMatch(text -> text.startsWith(finding));
        choose(plant, 1);
        assertThat(find(RangeSetting.class, plant).exists()).isTrue();
        choose(plant, 2);
        assertThat(find(RangeSetting.class, plant).exists()).isFalse();
    }

    /** The weights in the order of the choice: after, during, before. */
    @SuppressWarnings("unchecked")
    private void choose(PlantPanel plant, int place) {
        RadioButtonGroup<Object> weights = find(RadioButtonGroup.class, plant).single();
        List<Object> all = weights.getListDataView().getItems().toList();
        weights.setValue(all.get(place));
    }

    private static Notebook shorter(Notebook notebook) {
        TrainingCell cell = notebook.cells(TrainingCell.class).getFirst();
        String plan =
                cell.plan()
                        .replaceFirst("\"epochs\": *\\d+", "\"epochs\": 2")
                        .replaceFirst("\"episodes\": *\\d+", "\"episodes\": 4");
        return notebook.withCell(cell.withPlan(plan));
    }
}
