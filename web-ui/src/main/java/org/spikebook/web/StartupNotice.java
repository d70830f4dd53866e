package org.spikebook.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.text.Text;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the application answers, once it does. */
@Component
class StartupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(StartupNotice.class);

    @EventListener
    void sayAddress(WebServerInitializedEvent event) {
        String address = "http://localhost:" + event.getWebServer().getPort();
        LOG.info(Text.of(StartupNotice.class, "ready", address).english());
    }
}
