package org.spikebook.web.common.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * Safe HTML with formulas: TeX inside {@code .math-inline} and {@code .math-display} is set by
 * KaTeX in the browser.
 */
@Tag("rich-text")
@NpmPackage(value = "katex", version = "0.19.1")
@JsModule("./rich-text/rich-text.ts")
public class RichText extends HtmlComponent {

    /** Shows HTML, which must come from a renderer that escapes what people wrote. */
    public void setSafeHtml(String html) {
        getElement().setProperty("html", html);
    }
}
