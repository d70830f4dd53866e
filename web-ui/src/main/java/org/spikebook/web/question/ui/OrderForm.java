package org.spikebook.web.question.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.web.common.ui.Glyph;
import org.spikebook.web.common.ui.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** All options in an order: buttons move each of them, so that a keyboard suffices. */
final class OrderForm implements AnswerForm {

    private final Words words = Words.of(OrderForm.class);
    private final List<String> options;
    private final List<Integer> order;
    private final OrderedList list = new OrderedList();
    private final Span moved = new Span();
    private final Div box;

    OrderForm(List<String> options) {
        this.options = options;
        this.order = new ArrayList<>(IntStream.range(0, options.size()).boxed().toList());
        list.addClassName("sb-order");
        list.getElement().setAttribute("aria-label", words.of("form.order"));
        moved.addClassName("sb-visually-hidden");
        moved.getElement().setAttribute("role", "status");
        Span label = new Span(words.of("form.order"));
        label.addClassName("sb-muted");
        box = new Div(label, list, moved);
        show();
    }

    private void show() {
        list.removeAll();
        for (int at = 0; at < order.size(); at++) {
            String text = options.get(order.get(at));
            ListItem item = new ListItem(new OptionText(text));
            item.add(button(Glyph.UP, "form.up", text, at, at - 1));
            item.add(button(Glyph.DOWN, "form.down", text, at, at + 1));
            list.add(item);
        }
    }

    private NativeButton button(Glyph glyph, String key, String text, int from, int to) {
        NativeButton button = new NativeButton();
        button.add(glyph.draw());
        button.addClassName("sb-order-move");
        button.setAriaLabel(words.of(key, text));
        button.setEnabled(to >= 0 && to < order.size());
        button.addClickListener(click -> move(from, to));
        return button;
    }

    /** The focus goes with the option; at the end of the list to its other button. */
    private void move(int from, int to) {
        Collections.swap(order, from, to);
        show();
        String text = options.get(order.get(to));
        moved.setText(words.of("form.moved", text, to + 1, order.size()));
        List<NativeButton> buttons =
                list.getComponentAt(to)
                        .getChildren()
                        .filter(NativeButton.class::isInstance)
                        .map(NativeButton.class::cast)
                        .toList();
        NativeButton same = buttons.get(to < from ? 0 : 1);
        (same.isEnabled() ? same : buttons.get(to < from ? 1 : 0)).focus();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Optional<Answer> answer() {
        return Optional.of(new Answer.Options(order));
    }

    @Override
    public void demand() {}
}
