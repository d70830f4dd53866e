package org.spikebook.web.common.ui.error;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.Words;

/** What a service does not give to this visitor looks as if it were not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingResourceView extends Div
        implements HasErrorParameter<ResourceNotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<ResourceNotFound> parameter) {
        NotFoundView.show(this);
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return Words.of(MissingResourceView.class).of("notFound");
    }
}
