package org.spikebook.web.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.db.job.SchedulerTableRepository;
import org.spikebook.web.common.EmbeddedDatabase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * With the embedded database, which one process at a time can open, whatever is picked when the
 * application starts was picked by a process that died: its jobs continue immediately.
 */
@Component
class CrashRecovery implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CrashRecovery.class);

    private final SchedulerTableRepository table;
    private final boolean embedded;

    CrashRecovery(SchedulerTableRepository table, EmbeddedDatabase embedded) {
        this.table = table;
        this.embedded = embedded.isUsed();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (embedded) {
            int released = table.releaseAll();
            if (released > 0) {
                LOG.info("{} interrupted jobs continue", released);
            }
        }
    }
}
