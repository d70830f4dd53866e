package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;

import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.owndata.ui.OwnDataButton;
import org.spikebook.web.plot.PixelImage;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.sample.DatasetSample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which data: a choice, an example of each class, and how many samples each class has. Where the
 * data in use are gone it says so, and the choice is still there.
 */
final class DataPanel extends Div {

    private final Words words = Words.of(DataPanel.class);
    private final DatasetCatalog catalog;
    private final OwnDataService own;
    private final OwnDataButton bring;
    private final Select<DatasetInfo> choice = new Select<>();
    private final Div classes = new Div();
    private final Span sizes = new Span();

    /**
     * @param chosen told of every choice by a user
     * @param renewed told when data came, went, or were replaced by others of the same name
     */
    DataPanel(
            DatasetCatalog catalog,
            OwnDataService own,
            Consumer<DatasetInfo> chosen,
            Runnable renewed) {
        this.catalog = catalog;
        this.own = own;
        bring = new OwnDataButton(own, renewed);
        addClassName("sb-lab-panel");
        classes.addClassName("sb-classes");
        classes.getElement().setAttribute("role", "list");
        classes.getElement().setAttribute("aria-label", words.of("data.classes"));
        sizes.addClassNames("sb-muted", "sb-small");
        choice.setLabel(words.of("data.choice"));
        choice.setItemLabelGenerator(info -> words.of(info.title()));
        choice.addClassName("sb-setting");
        choice.setManualValidation(true);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
        add(new H4(words.of("data.heading")), choice, bring, sizes, classes);
    }

    /** All data that there are now, the visitor's own among them. */
    private List<DatasetInfo> all() {
        List<DatasetInfo> all = new ArrayList<>(catalog.infos());
        all.addAll(own.infos());
        return all;
    }

    /** Offers all data, the one in use among them. */
    private void offer(DatasetInfo used) {
        List<DatasetInfo> all = all();
        if (!all.contains(used)) {
            all.add(used);
        }
        choice.setItems(all);
        choice.setValue(used);
        choice.setPlaceholder(null);
        choice.setErrorMessage("");
        choice.setInvalid(false);
    }

    /**
     * Says that data cannot be used as they are, and offers all that there are.
     *
     * @param name of the data in use, which are gone or are of another kind now
     */
    void showUnusable(String name) {
        boolean there = catalog.info(name).isPresent() || catalog.problem(name).isPresent();
        String file = DataFolder.shown(name);
        choice.setItems(all());
        choice.setPlaceholder(file);
        choice.setHelperText("");
        choice.setErrorMessage(words.of(there ? "data.otherKind" : "data.gone", file));
        choice.setInvalid(true);
        sizes.setText("");
        classes.removeAll();
    }

    /** Shows a data set without telling of it. */
    void show(Dataset data) {
        DatasetInfo info = catalog.info(data.name()).orElse(data.info());
        offer(info);
        choice.setHelperText(words.of(info.summary()));
        SplitSizes split = info.sizes();
        sizes.setText(
                words.of(
                        "data.sizes",
                        count(split.train()),
                        count(split.validation()),
                        count(split.test())));
        classes.removeAll();
        DatasetSample sample = DatasetSample.of(data);
        for (int example : sample.examples()) {
            classes.add(classCard(data, sample, example));
        }
    }

    private Div classCard(Dataset data, DatasetSample sample, int example) {
        int label = data.label(example);
        int count = sample.classCounts().get(label);
        Span name = new Span(data.classNames(words.locale()).get(label));
        name.addClassName("sb-class-name");
        Div bar = new Div();
        bar.addClassName("sb-class-bar");
        bar.getStyle().set("--share", String.valueOf((double) count / sample.mostOfAClass()));
        Span samples = new Span(count(count));
        samples.addClassNames("sb-number", "sb-muted");
        Div card = new Div(new Svg(PixelImage.svg(data.picture(example))), name, bar, samples);
        card.addClassName("sb-class");
        card.getElement().setAttribute("role", "listitem");
        return card;
    }

    private String count(int value) {
        return Quantity.count(value, words.locale());
    }

    void setEnabledForUser(boolean enabled) {
        choice.setReadOnly(!enabled);
        bring.setEnabled(enabled);
    }
}
