package org.spikebook.web.common.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A formula in LaTeX within a line of text, set by KaTeX in the browser. */
@Tag("tex-formula")
@NpmPackage(value = "katex", version = "0.19.1")
@JsModule("./rich-text/rich-text.ts")
public class TexFormula extends HtmlComponent {

    public TexFormula(String tex) {
        getElement().setProperty("tex", tex);
    }
}
