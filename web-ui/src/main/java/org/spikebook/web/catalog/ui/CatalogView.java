package org.spikebook.web.catalog.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@PageTitle("Spikebook")
@AnonymousAllowed
class CatalogView extends VerticalLayout {

    CatalogView() {
        add(new H1("Spikebook"));
    }
}
