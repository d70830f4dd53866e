package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;

import org.spikebook.web.common.ui.DataTable;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.sample.ConfusionTable;

import java.util.ArrayList;
import java.util.List;

/** A confusion matrix as a real table: the number in each cell, its share as a shade. */
public final class ConfusionPanel extends Div {

    private final Words words = Words.of(ConfusionPanel.class);

    public ConfusionPanel(ConfusionTable confusion) {
        addClassName("sb-confusion");
        List<String> columns = new ArrayList<>(List.of(words.of("confusion.corner")));
        columns.addAll(confusion.classNames());
        DataTable table = new DataTable(columns);
        table.setCaptionText(words.of("confusion.caption"));
        for (int label = 0; label < confusion.classNames().size(); label++) {
            NativeTableRow row = table.addRow(confusion.classNames().get(label));
            for (int answer = 0; answer < confusion.classNames().size(); answer++) {
                fill(row.addDataCell(), confusion, label, answer);
            }
        }
        add(new H4(words.of(confusion.finding())), table.scrolling(words.of("confusion.caption")));
    }

    private void fill(NativeTableCell cell, ConfusionTable confusion, int label, int answer) {
        int count = confusion.count(label, answer);
        cell.addClassName(label == answer ? "sb-right" : "sb-wrong");
        if (count == 0) {
            cell.setText("·");
            cell.addClassName("sb-zero");
        } else {
            cell.setText(Quantity.count(count, words.locale()));
            cell.getStyle().set("--share", String.valueOf(confusion.share(label, answer)));
        }
    }
}
