package org.spikebook.web.grading.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ui.ShownTexts;

import java.util.List;

class ReasonListTest {

    private static final Text SILENT = Measured.text("rate.silent", "exc", "", "", "", "", 20, 2);
    private static final Text HIDDEN = Measured.text("hidden.notMet");

    @Test
    void group_isAListWithinTheList_underItsNameAndItsPoints() {
        ReasonTree first = criterion(1, Measured.text("any.name"), 10.0 / 3, SILENT);
        ReasonTree second = criterion(2, Measured.text("hidden.name"), 0, HIDDEN);
        ReasonTree all = new ReasonTree(Measured.text("all.name"), 3.3, 10, List.of(first, second));

        ReasonList list = new ReasonList(List.of(all));

        assertThat(ShownTexts.of(list))
                .containsExactly(
                        "All of these",
                        "3.3 of 10 points",
                        "All of these",
                        "Criterion 1 of 2 is met: At least one of these.",
                        "3.33 of 5 points",
                        SILENT.english(),
                        "Criterion 2 of 2 is not met: a hidden check.",
                        "0 of 5 points",
                        HIDDEN.english());
        Element criteria = list.getElement().getChild(0).getChild(1);
        assertThat(criteria.getTag()).isEqualTo("ul");
        assertThat(criteria.getAttribute("aria-label")).isEqualTo("All of these");
        assertThat(criteria.getChildren()).extracting(Element::getTag).containsOnly("li");
        Element measured = criteria.getChild(0).getChild(1);
        assertThat(measured.getTag()).isEqualTo("ul");
        assertThat(measured.hasAttribute("aria-label")).isFalse();
    }

    @Test
    void groupThatIsMet_isFolded() {
        ReasonTree group = new ReasonTree(met(1).text(), 5, 5, List.of(met(1), met(2)));

        ReasonList list = new ReasonList(List.of(group));

        Element folded = list.getElement().getChild(0).getChild(0);
        assertThat(folded.getTag()).isEqualTo("details");
        assertThat(folded.hasAttribute("open")).isFalse();
    }

    @Test
    void criteriaThatAreMet_areFolded_withinAGroupThatIsNot() {
        ReasonTree lost = criterion(1, Measured.text("all.name"), 0, SILENT);
        ReasonTree group = new ReasonTree(lost.text(), 0, 5, List.of(met(2), lost, met(3)));
        ReasonTree all = new ReasonTree(Measured.text("all.name"), 0, 10, List.of(group, lost));

        ReasonList list = new ReasonList(List.of(all));

        Element criteria = list.getElement().getChild(0).getChild(1).getChild(0).getChild(1);
        assertThat(criteria.getChildCount()).isEqualTo(2);
        Element folded = criteria.getChild(1).getChild(0);
        assertThat(folded.getTag()).isEqualTo("details");
        assertThat(folded.getTextRecursively())
                .contains("Further criteria that are met: 2")
                .contains(met(2).text().english(), met(3).text().english());
    }

    /** As grades of earlier versions have them. */
    @Test
    void reasonsBesideEachOther_areOneList_withoutPoints() {
        ReasonList list = new ReasonList(ReasonTree.flat(List.of(SILENT, HIDDEN)));

        assertThat(list.getElement().getChildren())
                .extracting(Element::getText)
                .containsExactly(SILENT.english(), HIDDEN.english());
        assertThat(ShownTexts.of(list)).hasSize(2);
    }

    private static ReasonTree met(int place) {
        return criterion(place, Measured.text("spikeCount.name"), 5, SILENT);
    }

    private static ReasonTree criterion(int place, Text name, double points, Text reason) {
        return new ReasonTree(
                Measured.text(points > 0 ? "criterion.met" : "criterion.notMet", place, 2, name),
                points,
                5,
                ReasonTree.flat(List.of(reason)));
    }
}
