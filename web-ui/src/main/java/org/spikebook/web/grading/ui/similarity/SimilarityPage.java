package org.spikebook.web.grading.ui.similarity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;

import jakarta.annotation.security.PermitAll;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.lesson.similarity.SimilarPair;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.grading.similarity.SimilarityReport;
import org.spikebook.web.grading.similarity.SimilarityService;
import org.spikebook.web.plot.Quantity;

/** Pairs of submissions that are alike, and in what. */
@Route("similarity")
@PermitAll
class SimilarityPage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final Integer[] THRESHOLDS = {50, 60, 70, 80, 90, 100};
    private static final int USUAL = 80;

    /** More pairs than these are no list to look through. */
    private static final int MOST_SHOWN = 100;

    private final Words words = Words.of(SimilarityPage.class);
    private final SimilarityService service;
    private final Background background;
    private final Select<Integer> threshold = new Select<>();
    private final Button compare = new Button(words.of("compare"), click -> compare());
    private final Paragraph status = new Paragraph();
    private final Div found = new Div();
    private AssignmentId assignment = new AssignmentId(new java.util.UUID(0, 0));
    private String title = "";

    SimilarityPage(SimilarityService service, Background background) {
        this.service = service;
        this.background = background;
        addClassNames("sb-page", "sb-similarity");
        threshold.setLabel(words.of("threshold"));
        threshold.setItems(THRESHOLDS);
        threshold.setItemLabelGenerator(each -> words.of("percent", String.valueOf(each)));
        threshold.setValue(USUAL);
        status.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        assignment = Assignment.idOf(name);
        Assignment shown = service.assignment(assignment);
        title = words.of("title", shown.title());
        removeAll();
        Div bar = new Div(threshold, compare);
        bar.addClassName("sb-row");
        add(
                new Anchor(
                        "classes/" + shown.course() + "?assignment=" + assignment,
                        words.of("toClass")),
                new H1(title),
                new Paragraph(words.of("explain")),
                new Paragraph(words.of("limits")),
                bar,
                status,
                found);
    }

    private void compare() {
        AssignmentId compared = assignment;
        int percent = threshold.getValue();
        compare.setEnabled(false);
        found.removeAll();
        status.setText(words.of("comparing"));
        background.startReading(
                this,
                task -> service.compare(compared, percent, task::isCancelled),
                this::show,
                this::showBroken);
    }

    private void show(SimilarityReport report) {
        compare.setEnabled(true);
        status.setText(
                words.of(
                        "summary",
                        count(report.students().size()),
                        count(report.withoutOwn()),
                        count(report.pairs().size())));
        if (report.pairs().size() > MOST_SHOWN) {
            found.add(new Paragraph(words.of("more", count(MOST_SHOWN))));
        }
        for (SimilarPair pair : report.pairs().stream().limit(MOST_SHOWN).toList()) {
            found.add(new PairPanel(pair, report));
        }
    }

    private void showBroken() {
        compare.setEnabled(true);
        status.setText(words.of("broken"));
    }

    private String count(int number) {
        return Quantity.count(number, words.locale());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
