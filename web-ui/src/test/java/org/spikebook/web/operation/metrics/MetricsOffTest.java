package org.spikebook.web.operation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A server on which no one has switched metrics on. */
@WebTest
class MetricsOffTest {

    @Autowired ApplicationContext context;
    @Autowired SpikebookProperties settings;

    @Test
    void metrics_areOffByDefault_withoutAddressAndToken() {
        assertThat(context.getBeanNamesForType(MetricsController.class)).isEmpty();
        assertThat(context.getBeanNamesForType(MetricsAccess.class)).isEmpty();
        assertThat(context.getBeanNamesForType(JobMetrics.class)).isEmpty();
        assertThat(settings.home().resolve("metrics.token")).doesNotExist();
    }
}
