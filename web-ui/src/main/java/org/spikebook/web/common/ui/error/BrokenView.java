package org.spikebook.web.common.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.web.common.References;
import org.spikebook.web.common.UserFacingException;
import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.health.Outages;

/** A page that could not be shown because of a mistake of ours. No stack trace, but a reference. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    private final transient References references;

    BrokenView(References references) {
        this.references = references;
        addClassName("sb-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Words words = Words.of(BrokenView.class);
        add(new H1(words.of("broken")));
        if (Outages.isOutage(parameter.getCaughtException())) {
            add(new Paragraph(words.of("outage.about")));
            return HttpStatusCode.SERVICE_UNAVAILABLE.getCode();
        }
        if (parameter.getCaughtException() instanceof UserFacingException refusal) {
            add(new Paragraph(words.of(refusal.text())));
        } else {
            String reference = references.current();
            LOG.error("page failed [{}]", reference, parameter.getCaughtException());
            add(new Paragraph(words.of("broken.about", reference)));
        }
        add(new Anchor("", words.of("notFound.home")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return Words.of(BrokenView.class).of("broken");
    }
}
