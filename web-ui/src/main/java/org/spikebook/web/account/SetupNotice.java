package org.spikebook.web.account;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints the link for the first instructor, as long as there is none. It opens the server to anyone
 * who reads it, so it stands in no file: not in the log.
 */
@Component
class SetupNotice {

    private final SetupService setup;
    private final boolean servesPages;

    SetupNotice(SetupService setup, SpikebookProperties settings) {
        this.setup = setup;
        this.servesPages = settings.process().servesPages();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void printLink(WebServerInitializedEvent event) {
        if (!servesPages) {
            return;
        }
        String address = "http://localhost:" + event.getWebServer().getPort() + "/setup/";
        setup.newToken()
                .map(token -> Text.of(SetupNotice.class, "setupLink", address + token))
                .ifPresent(text -> System.out.println(text.english()));
    }
}
