package org.spikebook.web.traininglab.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.common.ui.FileLink;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.traininglab.history.Histories;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

@ViewPackages(classes = HistoryPanelTest.class)
class HistoryPanelTest extends BrowserlessTest {

    private HistoryPanel panel;

    @BeforeEach
    void open() {
        panel = new HistoryPanel();
    }

    @Test
    void follow_aTrainingThatGrows_showsItsNewestMoment() {
        panel.follow(Histories.of(0, 1), Optional.empty());
        String first = pictures();

        panel.follow(Histories.of(0, 1, 1), Optional.empty());

        assertThat(panel.isVisible()).isTrue();
        assertThat(panel.isOpened()).isTrue();
        assertThat(slider().getElement().getAttribute("max")).isEqualTo("2.0");
        assertThat(slider().getElement().getAttribute("aria-valuetext")).isEqualTo("2");
        assertThat(pictures()).isNotEqualTo(first);
    }

    @Test
    void follow_closedByTheVisitor_staysClosed_untilTheNextTraining() {
        panel.follow(Histories.of(0), Optional.empty());
        panel.setOpened(false);

        panel.follow(Histories.of(0, 1), Optional.empty());
        assertThat(panel.isOpened()).isFalse();

        panel.hide();
        panel.follow(Histories.of(0), Optional.empty());
        assertThat(panel.isOpened()).isTrue();
    }

    @Test
    void offer_isReadOnlyOnceItIsOpened() {
        AtomicInteger reads = new AtomicInteger();
        panel.offer(
                () -> {
                    reads.incrementAndGet();
                    return Optional.of(Histories.of(0, 1));
                },
                Optional.empty());

        assertThat(reads).hasValue(0);
        panel.setOpened(true);
        assertThat(reads).hasValue(1);
        assertThat(slider().getElement().getAttribute("aria-valuetext")).isEqualTo("1");
    }

    @Test
    void offer_ofAnotherTrainingOfAsManyEpochs_showsItsWeights() {
        TrainingHistory first = Histories.of(0, 1);
        panel.offer(() -> Optional.of(first), Optional.empty());
        panel.setOpened(true);
        String before = pictures();

        panel.offer(() -> Optional.of(Histories.withOtherWeights(first)), Optional.empty());

        assertThat(pictures()).isNotEqualTo(before);
    }

    @Test
    void offer_ofATrainingThatWasNotRecorded_saysSo() {
        panel.offer(Optional::<TrainingHistory>empty, Optional.empty());
        panel.setOpened(true);

        assertThat(below(panel).filter(Remark.class::isInstance).map(Remark.class::cast))
                .filteredOn(Component::isVisible)
                .extracting(Remark::getText)
                .anyMatch(text -> text.startsWith("This training was not recorded"));
        assertThat(slider().getParent().flatMap(Component::getParent).orElseThrow().isVisible())
                .isFalse();
    }

    @Test
    void files_areOfferedOnce_howeverOftenTheTrainingGrows() {
        panel.follow(Histories.of(0, 1), Optional.empty());
        List<FileLink> first = files();

        panel.follow(Histories.of(0, 1, 1), Optional.empty());

        assertThat(files()).isEqualTo(first);
        assertThat(first)
                .extracting(link -> link.getElement().getTextRecursively())
                .contains("Incoming weights (PNG)", "Incoming weights (CSV)", "Decision (SVG)");
    }

    private List<FileLink> files() {
        return below(panel).filter(FileLink.class::isInstance).map(FileLink.class::cast).toList();
    }

    private String pictures() {
        return below(panel)
                .filter(Image.class::isInstance)
                .map(Image.class::cast)
                .filter(image -> image.hasClassName("sb-forming-sheet"))
                .map(Image::getSrc)
                .findFirst()
                .orElseThrow();
    }

    private Input slider() {
        return below(panel)
                .filter(Input.class::isInstance)
                .map(Input.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
