package org.spikebook.web.common.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.spikebook.web.common.ui.MainLayout;
import org.spikebook.web.common.ui.Words;

/** There is no such page, or not for this visitor: the answer is the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(this);
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    static void show(Div page) {
        Words words = Words.of(NotFoundView.class);
        page.addClassName("sb-page");
        page.removeAll();
        page.add(
                new H1(words.of("notFound")),
                new Paragraph(words.of("notFound.about")),
                new Anchor("", words.of("notFound.home")));
    }

    @Override
    public String getPageTitle() {
        return Words.of(NotFoundView.class).of("notFound");
    }
}
