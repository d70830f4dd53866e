package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.spikebook.web.account.Visitor;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.common.DiskSpace;
import org.spikebook.web.common.PrivacyNotice;
import org.springframework.util.unit.DataSize;

import java.util.Optional;

/** The frame of every page: skip link, top bar, main region, and a footer if it says anything. */
@Layout
@AnonymousAllowed
public class MainLayout extends Div implements RouterLayout, BeforeEnterObserver {

    /** A membrane that charges and spikes. */
    private static final String MARK =
            """
            <svg viewBox="0 0 40 28" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" \
            stroke-linejoin="round" aria-hidden="true"><path d="M2 21 C8 21 11 19 15 14 L18 3 L21 25 C23 22 26 21 38 21"/></svg>\
            """;

    /** The page's base address differs from its own, so that a plain fragment would lead away. */
    private static final String SKIP =
            "this.addEventListener('click', e => { e.preventDefault();"
                    + " document.getElementById('main').focus(); });";

    /** Where the control that led here is gone, keyboard and screen reader begin with the page. */
    private static final String BEGIN =
            """
            scrollTo({ top: 0, behavior: 'instant' });
            if (document.activeElement === document.body) $0.focus({ preventScroll: true });
            """;

    /**
     * Vaadin continues to say that it tries again when what was held back has been delivered, until
     * something else is sent. The style sheets look for a class: a selector for what the page
     * somewhere holds would have the browser look through all of it with each change.
     */
    private static final String CONNECTED =
            """
            const shown = window.Vaadin.connectionIndicator;
            if (shown) {
              shown.onlineText = $0;
              shown.setAttribute('role', 'status');
            }
            const connection = window.Vaadin.connectionState;
            const isWaiting = () => Object.values(window.Vaadin.Flow.clients).some((each) => each.isActive?.());
            const awaitDelivery = (wasWaiting) => {
              if (connection.state !== 'reconnecting') return;
              const waits = isWaiting();
              if (wasWaiting && !waits) connection.state = 'connected';
              else setTimeout(awaitDelivery, 500, waits);
            };
            connection?.addStateChangeListener((before, now) => {
              document.body.classList.toggle('sb-offline', now === 'reconnecting' || now === 'connection-lost');
              if (now === 'reconnecting') awaitDelivery(false);
            });
            """;

    private final Words words = Words.of(MainLayout.class);
    private final VisitorService visitors;
    private final DiskSpace disk;
    private final Paragraph diskNotice = new Paragraph();
    private final Main main = new Main();

    private final Anchor account;

    MainLayout(VisitorService visitors, DiskSpace disk, PrivacyNotice privacy) {
        this.visitors = visitors;
        this.disk = disk;
        this.account = link("sign-in", "frame.signIn");
        addClassName("sb-frame");
        main.addClassName("sb-main");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        diskNotice.addClassName("sb-disk-notice");
        diskNotice.getElement().setAttribute("role", "status");
        add(skipLink(), topBar(), diskNotice, main);
        privacy.address().ifPresent(address -> add(footer(address)));
        nameConnection(UI.getCurrentOrThrow().getReconnectDialogConfiguration());
    }

    /** What the browser says while it cannot reach the server, and when it can again. */
    private void nameConnection(ReconnectDialogConfiguration lost) {
        lost.setDialogText(words.of("connection.retrying"));
        lost.setDialogTextGaveUp(words.of("connection.lost"));
        getElement().executeJs(CONNECTED, words.of("connection.online"));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#main", words.of("frame.skip"));
        skip.addClassName("sb-skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement().executeJs(SKIP);
        return skip;
    }

    private Header topBar() {
        Header bar = new Header(brand(), navigation(), account());
        bar.addClassName("sb-topbar");
        return bar;
    }

    private Anchor brand() {
        Anchor brand = new Anchor("", new Svg(MARK), new Span(words.of("frame.name")));
        brand.addClassName("sb-brand");
        return brand;
    }

    private Nav navigation() {
        Nav nav =
                new Nav(
                        link("", "frame.notebooks"),
                        link("classes", "frame.classes"),
                        link("help", "frame.help"));
        nav.addClassName("sb-nav");
        nav.setAriaLabel(words.of("frame.navigation"));
        return nav;
    }

    private Div account() {
        Div box = new Div(account, new LanguageMenu(), new ThemeSwitch());
        box.addClassName("sb-account");
        return box;
    }

    /** Below every page, so also where people enter what it is about. */
    private Footer footer(String privacyNotice) {
        Footer footer =
                new Footer(
                        new Anchor(privacyNotice, words.of("frame.privacy"), AnchorTarget.BLANK));
        footer.addClassName("sb-footer");
        return footer;
    }

    private Anchor link(String address, String key) {
        return new Anchor(address, words.of(key));
    }

    /** A page is read from its beginning, unless the browser goes back to it or loads it again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (event.getTrigger()) {
            case HISTORY, PAGE_LOAD, REFRESH, REFRESH_ROUTE -> {}
            default -> getElement().executeJs(BEGIN, main.getElement());
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
        show(visitors.current());
    }

    /** Tells the bar above a page who the visitor has become there. */
    public static void showAbove(Component page, Visitor visitor) {
        MainLayout frame = page.findAncestor(MainLayout.class);
        if (frame != null) {
            frame.show(visitor);
        }
    }

    private void show(Visitor visitor) {
        String name = visitor.name();
        account.setText(visitor.guest() || name == null ? words.of("frame.signIn") : name);
        Optional<DataSize> left = visitor.instructor() ? disk.low() : Optional.empty();
        diskNotice.setVisible(left.isPresent());
        String key = visitor.administrator() ? "frame.diskToFree" : "frame.diskNearlyFull";
        left.ifPresent(size -> diskNotice.setText(words.of(key, size.toMegabytes())));
    }
}
