package org.spikebook.web.common.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.web.common.References;
import org.spikebook.web.common.ResourceNotFound;
import org.spikebook.web.common.UserFacingException;
import org.spikebook.web.health.Outages;
import org.springframework.web.util.DisconnectedClientHelper;

/** Whatever a view did not handle: a plain sentence for the reader, the details for the log. */
final class PlainErrorHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PlainErrorHandler.class);
    private static final int SECONDS = 10;

    private final transient References references;

    PlainErrorHandler(References references) {
        this.references = references;
    }

    @Override
    public void error(ErrorEvent event) {
        if (DisconnectedClientHelper.isClientDisconnectedException(event.getThrowable())) {
            return; // the page was closed before its answer came
        }
        String text = text(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            Notification shown =
                    Notification.show(text, SECONDS * 1000, Notification.Position.BOTTOM_START);
            shown.addThemeVariants(NotificationVariant.ERROR);
        }
    }

    private String text(Throwable thrown) {
        Words words = Words.of(PlainErrorHandler.class);
        return switch (thrown) {
            case UserFacingException refusal -> words.of(refusal.text());
            case ResourceNotFound _ -> words.of("notFound.about");
            case Throwable away when Outages.isOutage(away) -> words.of("outage.about");
            default -> {
                String reference = references.current();
                LOG.error("an action failed [{}]", reference, thrown);
                yield words.of("broken.about", reference);
            }
        };
    }
}
