package org.spikebook.web.owndata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.DataItem;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.owndata.OwnDataService;
import org.spikebook.web.plot.Quantity;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A visitor's own data, each with what it holds or what is wrong with it, and a way to delete it.
 */
final class OwnDataList extends Div {

    private final Words words = Words.of(OwnDataList.class);
    private final OwnDataService data;
    private final Runnable deleted;

    OwnDataList(OwnDataService data, Runnable deleted) {
        this.data = data;
        this.deleted = deleted;
    }

    /** Shows what is there now. */
    void refresh() {
        removeAll();
        List<DataItem> items = data.items();
        if (items.isEmpty()) {
            add(new Paragraph(words.of("none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("sb-list");
        items.forEach(item -> list.add(row(item)));
        add(list);
    }

    private ListItem row(DataItem item) {
        String file = DataFolder.shown(item.name());
        Span name = new Span(file);
        name.addClassName("sb-class-name");
        Div text = new Div(name, description(item));
        Button delete = new Button(Glyph.DELETE.draw());
        delete.addThemeVariants(
                ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        delete.setAriaLabel(words.of("delete", file));
        delete.setTooltipText(words.of("delete", file));
        delete.addClickListener(click -> delete(item));
        return new ListItem(text, delete);
    }

    private Paragraph description(DataItem item) {
        Paragraph text = new Paragraph();
        text.addClassName("sb-small");
        switch (item) {
            case DataItem.Readable readable -> text.setText(readable(readable.info()));
            case DataItem.Unreadable broken -> {
                text.addClassName("sb-wrong");
                text.setText(broken.problem().sentences(words.locale()));
            }
        }
        return text;
    }

    private String readable(DatasetInfo info) {
        String shape =
                info.shape().dimensions().stream()
                        .map(size -> Quantity.count(size, words.locale()))
                        .collect(Collectors.joining(" \u00d7 "));
        return words.of(
                "readable",
                Quantity.count(info.sizes().total(), words.locale()),
                shape,
                Quantity.count(info.classNames().size(), words.locale()));
    }

    private void delete(DataItem item) {
        try {
            data.delete(item.name());
        } catch (IOException e) {
            add(new Paragraph(words.of("notDeleted", DataFolder.shown(item.name()))));
            return;
        }
        deleted.run();
    }
}
