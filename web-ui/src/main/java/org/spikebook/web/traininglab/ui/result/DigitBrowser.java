package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import com.vaadin.flow.function.SerializableConsumer;

import org.spikebook.training.SampleRun;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.sample.TestEvaluation;

import java.util.List;
import java.util.stream.IntStream;

/** The test samples, page by page; one of them in detail. */
public final class DigitBrowser extends Div {

    private static final int PAGE = 24;
    private static final int EVERY_CLASS = -1;

    /** Which samples are listed. */
    private enum Filter {
        ALL,
        WRONG
    }

    private final Words words = Words.of(DigitBrowser.class);
    private final TestEvaluation evaluation;
    private final RadioButtonGroup<Filter> filter = new RadioButtonGroup<>();
    private final Select<Integer> wanted = new Select<>();
    private final Div samples = new Div();
    private final Span position = new Span();
    private final Button previous = new Button();
    private final Button next = new Button();
    private final SampleDetail detail;
    private List<Integer> listed = List.of();
    private int page;
    private int selected;
    private SerializableConsumer<Integer> listener = _ -> {};

    public DigitBrowser(TestEvaluation evaluation) {
        this.evaluation = evaluation;
        this.detail = new SampleDetail(evaluation);
        addClassName("sb-browser");
        samples.addClassName("sb-samples");
        samples.getElement().setAttribute("role", "group");
        samples.getElement().setAttribute("aria-label", words.of("browser.samples"));
        position.addClassNames("sb-muted", "sb-small");
        position.getElement().setAttribute("aria-live", "polite");
        setUpFilter();
        setUpPaging();
        Div pager = new Div(previous, position, next);
        pager.addClassName("sb-pager");
        Div choices = new Div(filter, wanted);
        choices.addClassName("sb-browser-choices");
        Div list = new Div(choices, samples, pager);
        list.addClassName("sb-browser-list");
        add(list, detail);
        list();
    }

    /** Told which sample is shown in detail: now, and when another one is chosen. */
    public void onSelect(SerializableConsumer<Integer> told) {
        listener = told;
        if (selected >= 0) {
            told.accept(selected);
        }
    }

    private void setUpFilter() {
        filter.setLabel(words.of("browser.filter"));
        filter.setItems(Filter.ALL, Filter.WRONG);
        filter.setItemLabelGenerator(this::filterLabel);
        filter.setValue(Filter.ALL);
        filter.addValueChangeListener(event -> list());
        wanted.setLabel(words.of("browser.class"));
        wanted.setItems(
                IntStream.range(EVERY_CLASS, evaluation.dataset().classCount()).boxed().toList());
        wanted.setItemLabelGenerator(label ->
                label < 0
                        ? words.of("browser.everyClass")
                        : evaluation.className(label, words.locale()));
        wanted.setValue(EVERY_CLASS);
        wanted.addThemeVariants(SelectVariant.LUMO_SMALL);
        wanted.addValueChangeListener(event -> list());
    }

    private String filterLabel(Filter each) {
        return switch (each) {
            case ALL -> words.of("browser.all", count(evaluation.evaluation().samples()));
            case WRONG -> words.of("browser.wrong", count(evaluation.wrong().size()));
        };
    }

    private void setUpPaging() {
        previous.setText(words.of("browser.previous"));
        previous.addClickListener(click -> showPage(page - 1));
        next.setText(words.of("browser.next"));
        next.addClickListener(click -> showPage(page + 1));
    }

    private void list() {
        List<Integer> chosen =
                switch (filter.getValue()) {
                    case ALL ->
                            IntStream.range(0, evaluation.evaluation().samples()).boxed().toList();
                    case WRONG -> evaluation.wrong();
                };
        int label = wanted.getValue();
        listed =
                chosen.stream()
                        .filter(sample ->
                                label == EVERY_CLASS || evaluation.test().label(sample) == label)
                        .toList();
        selected = listed.isEmpty() ? -1 : listed.getFirst();
        showPage(0);
        showSelected();
    }

    private void showPage(int shown) {
        page = shown;
        int from = page * PAGE;
        int to = Math.min(from + PAGE, listed.size());
        previous.setEnabled(page > 0);
        next.setEnabled(to < listed.size());
        position.setText(
                listed.isEmpty()
                        ? words.of("browser.none")
                        : words.of(
                                "browser.position",
                                count(from + 1),
                                count(to),
                                count(listed.size())));
        samples.removeAll();
        for (int sample : listed.subList(from, to)) {
            samples.add(thumbnail(evaluation.show(sample)));
        }
    }

    private NativeButton thumbnail(SampleRun run) {
        NativeButton button = new NativeButton();
        button.addClassNames("sb-sample", run.correct() ? "sb-right" : "sb-wrong");
        Span sign =
                new Span(
                        run.correct()
                                ? "✓"
                                : "✗ " + evaluation.className(run.answer(), words.locale()));
        sign.addClassName("sb-sign");
        button.add(new Svg(PixelImage.svg(evaluation.picture(run.sample()))), sign);
        button.setAriaLabel(
                words.of(
                        run.correct() ? "browser.sampleRight" : "browser.sampleWrong",
                        count(run.sample() + 1),
                        evaluation.className(run.label(), words.locale()),
                        evaluation.className(run.answer(), words.locale())));
        mark(button, run.sample() == selected);
        button.addClickListener(click -> select(run.sample(), button));
        return button;
    }

    private void select(int sample, NativeButton button) {
        selected = sample;
        samples.getChildren().forEach(each -> mark((NativeButton) each, each == button));
        showSelected();
    }

    private static void mark(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private void showSelected() {
        detail.setVisible(selected >= 0);
        if (selected >= 0) {
            detail.show(evaluation.show(selected));
            listener.accept(selected);
        }
    }

    private String count(int value) {
        return Quantity.count(value, words.locale());
    }
}
