package org.spikebook.web.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.router.internal.HasUrlParameterFormat;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.spikebook.web.common.ResourceNotFound;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers 404 with the page where its address leads nowhere. Vaadin finds that out later, when the
 * page asks for its content, and the status has been sent by then.
 */
@org.springframework.stereotype.Component
class PageStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient List<PageAddress> addresses;

    PageStatus(List<PageAddress> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        Router router = event.getSource().getRouter();
        event.addIndexHtmlRequestListener(response -> setStatus(router, response));
    }

    private void setStatus(Router router, IndexHtmlResponse response) {
        String path = Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("");
        if (!exists(router, path)) {
            response.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }

    /** Whether the visitor finds a page at the path. */
    boolean exists(Router router, String path) {
        return router.resolveNavigationTarget(path, Map.of()).filter(this::exists).isPresent();
    }

    private boolean exists(NavigationState page) {
        return page.getRouteParameters()
                .get(HasUrlParameterFormat.PARAMETER_NAME)
                .map(name -> exists(page.getNavigationTarget(), name))
                .orElse(true);
    }

    private boolean exists(Class<? extends Component> view, String name) {
        try {
            return addresses.stream()
                    .filter(address -> address.view().equals(view))
                    .allMatch(address -> address.exists(name));
        } catch (ResourceNotFound e) {
            return false;
        }
    }
}
