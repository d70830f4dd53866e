package org.spikebook.web.analysislab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;

import org.junit.jupiter.api.Test;
import org.spikebook.web.analysislab.SweepChoice;
import org.spikebook.web.networklab.Documents;

import java.util.List;

@ViewPackages(packages = "org.spikebook.web.notebook.ui.cell")
class SweepFormTest extends BrowserlessTest {

    private static final String DRIVEN =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "exc", "size": 2, "model": {"type": "lif"}}],
             "stimuli": [{"id": "%s", "type": "poisson", "size": 2, "rateHz": %s}],
             "projections": [{"id": "p", "from": "%1$s", "to": "exc", "weightPa": 200}],
             "recorders": [{"id": "raster", "of": "exc"}],
             "run": {"dtMs": 0.1, "durationMs": 10}}\
            """;

    private static List<SweepChoice> of(String stimulus, int rateHz) {
        return SweepChoice.of(Documents.network(DRIVEN.formatted(stimulus, rateHz)));
    }

    @Test
    void list_staysAfterAnEditOfANumber_andKnowsItsNewRange() {
        SweepForm form = new SweepForm();
        UI.getCurrent().add(form);
        form.offer(of("noise", 400));
        List<Element> items = items(form);
        assertThat(items).hasSizeGreaterThan(1);

        form.offer(of("noise", 900));

        assertThat(items(form)).isEqualTo(items);
        assertThat(form.choice())
                .hasValueSatisfying(choice -> {
                    assertThat(choice.pointer()).isEqualTo("/stimuli/0/rateHz");
                    assertThat(choice.usualTo()).isEqualTo(1800);
                });
    }

    @Test
    void list_isMadeAgain_whenPartsHaveOtherNames() {
        SweepForm form = new SweepForm();
        UI.getCurrent().add(form);
        form.offer(of("noise", 400));

        form.offer(of("input", 400));

        assertThat(form.choice())
                .hasValueSatisfying(choice -> assertThat(choice.of()).isEqualTo("input"));
    }

    private List<Element> items(SweepForm form) {
        Select<?> select = find(Select.class, form).single();
        return select.getElement()
                .getChildren()
                .flatMap(Element::getChildren)
                .filter(item -> item.getTag().equals("vaadin-select-item"))
                .toList();
    }
}
