package org.spikebook.web.networklab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.traininglab.OwnPictures;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;

@WebTest
class ShownDataTest {

    @Autowired ShownData shown;
    @Autowired Laboratory laboratory;
    @Autowired LessonCatalog lessons;
    @Autowired OwnDataService own;
    @Autowired TestVisitors visitors;

    private String data;
    private NetworkModel network;

    @BeforeEach
    void ofANewVisitor() throws IOException {
        visitors.asNewGuest();
        data = OwnPictures.upload(own, 0);
        network = network(document());
    }

    @Test
    void held_staysWhatItIs_whenTheDataAreReplaced() throws IOException {
        ShownData.Held held = shown.hold(network);

        OwnPictures.upload(own, 1);

        assertThat(held.laboratory().datasets().dataset(data))
                .map(Dataset::hash)
                .contains(held.hash());
        assertThat(shown.hold(network).hash()).isNotEqualTo(held.hash());
        assertThat(shown.isStill(network, held.hash())).isFalse();
    }

    @Test
    void ofSeveralSets_oneIsGone_theOthersAreStillLookedAt() throws IOException {
        String other = OwnPictures.uploadAs(own, "others.csv", 0);
        NetworkModel both = network(showingAlso(other));
        String hash = shown.hash(both);

        own.delete(other);
        assertThat(shown.isStill(both, hash)).isTrue();

        OwnPictures.upload(own, 1);
        assertThat(shown.isStill(both, hash)).isFalse();
    }

    private String document() {
        Notebook solution =
                lessons.lesson("01-from-spike-to-silicon").orElseThrow().modelSolution();
        return OwnPictures.learning(data, solution)
                .cell("digits", NetworkCell.class)
                .orElseThrow()
                .document();
    }

    /** The same with a second stimulus of other data. */
    private String showingAlso(String other) {
        return document()
                .replaceFirst(
                        "\"stimuli\" *: *\\[",
                        """
                        "stimuli": [ { "id": "also", "type": "dataset", "size": 64, "data": "%s" },\
                        """
                                .formatted(other));
    }

    private NetworkModel network(String document) {
        return ((Validation.Valid) laboratory.networks().read(document)).network();
    }
}
