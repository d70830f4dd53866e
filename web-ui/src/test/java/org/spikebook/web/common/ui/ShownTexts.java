package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every text that a component shows or tells a screen reader. */
public final class ShownTexts {

    private static final List<String> ATTRIBUTES = List.of("aria-label", "title", "placeholder");
    private static final List<String> PROPERTIES =
            List.of("label", "helperText", "placeholder", "errorMessage");

    private ShownTexts() {}

    public static List<String> of(Component component) {
        return of(component, _ -> false);
    }

    private static List<String> of(Component component, Predicate<Element> left) {
        List<String> texts = new ArrayList<>();
        collect(component.getElement(), left, texts);
        return texts;
    }

    /** The same of the page as it stands, without letting it hear of what other threads have. */
    public static List<String> ofPage() {
        return ofPage(_ -> false);
    }

    /**
     * The same but for some elements.
     *
     * @param left those that are left out, with what is in them
     */
    public static List<String> ofPage(Predicate<Element> left) {
        return of(
                (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast(),
                left);
    }

    private static void collect(Element element, Predicate<Element> left, List<String> texts) {
        if (element.isTextNode()) {
            add(element.getText(), texts);
            return;
        }
        if (left.test(element)) {
            return;
        }
        ATTRIBUTES.forEach(name -> add(element.getAttribute(name), texts));
        PROPERTIES.forEach(name -> add(element.getProperty(name), texts));
        element.getChildren().forEach(child -> collect(child, left, texts));
    }

    private static void add(String text, List<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(text.strip());
        }
    }
}
