package org.spikebook.web.help.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.ui.RichText;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.help.GuidePage;
import org.spikebook.web.help.UserGuide;

/** A page of the user guide, with the contents of the guide beside it. */
@Route("help")
@AnonymousAllowed
class HelpView extends Div
        implements HasUrlParameter<String>, HasDynamicTitle, AfterNavigationObserver {

    /** The address is that of the page, and the text is there, only some time after this. */
    private static final String GO_TO_FRAGMENT =
            """
            const go = () => {
              const id = decodeURIComponent(location.hash.slice(1));
              if (id) document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
            };
            const wait = () => customElements.whenDefined('rich-text').then(go);
            window.addEventListener('vaadin-navigated', wait, { once: true });
            """;

    private final UserGuide guide;
    private String title = "";

    HelpView(UserGuide guide) {
        this.guide = guide;
        addClassNames("sb-page", "sb-guide");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String name) {
        Words words = Words.of(HelpView.class);
        GuidePage page =
                name == null
                        ? guide.index(words.locale())
                        : guide.page(name, words.locale()).orElseThrow(ResourceNotFound::new);
        title = words.of("page.title", page.title());
        removeAll();
        add(new HelpContents(guide.parts(words.locale()), page), article(page, words));
    }

    private static Article article(GuidePage page, Words words) {
        Article article = new Article(new H1(page.title()));
        article.addClassName("sb-guide-text");
        boolean isOther = !page.language().getLanguage().equals(words.locale().getLanguage());
        if (isOther) {
            Paragraph note = new Paragraph(words.of("page.otherLanguage"));
            note.addClassName("sb-muted");
            note.getElement().setAttribute("lang", words.locale().toLanguageTag());
            article.add(note);
            article.getElement().setAttribute("lang", page.language().toLanguageTag());
        }
        RichText text = new RichText();
        text.setSafeHtml(page.html());
        article.add(text);
        return article;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().executeJs(GO_TO_FRAGMENT);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
