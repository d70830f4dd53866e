package org.spikebook.web;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

import org.spikebook.web.common.ui.EarlyTheme;
import org.spikebook.web.common.ui.script.EarlyScripts;

/** What surrounds every page: the theme's style sheets and the push connection. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("assets/spikebook.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "assets/icon.svg");
        settings.addInlineWithContents(EarlyTheme.SCRIPT, Inline.Wrapping.JAVASCRIPT);
        settings.addInlineWithContents(EarlyScripts.SCRIPT, Inline.Wrapping.JAVASCRIPT);
    }
}
