package org.spikebook.web.common;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the data folder once after the start, so that no one waits for it at a page. */
@Component
class DataWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(DataWarmUp.class);

    private final DatasetCatalog catalog;

    DataWarmUp(DatasetCatalog catalog) {
        this.catalog = catalog;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread.ofPlatform().name("data-folder").daemon().start(this::readNow);
    }

    private void readNow() {
        try {
            LOG.info("{} data sets can be chosen", catalog.infos().size());
        } catch (RuntimeException e) {
            LOG.error("The data folder cannot be read", e);
        }
    }
}
