package org.spikebook.web;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.lumo.Lumo;

/** What surrounds every page: the theme's style sheets and the push connection. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("spikebook.css")
public class AppShell implements AppShellConfigurator {}
