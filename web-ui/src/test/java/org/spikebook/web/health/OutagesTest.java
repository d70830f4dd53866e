package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

class OutagesTest {

    @Test
    void brokenConnection_isAnOutage_alsoWhereARollbackPushedItAside() {
        SQLException broken = new SQLException("cannot send", "08006", new EOFException());
        RuntimeException pushing = new RuntimeException(new SQLException("Connection is closed"));
        pushing.addSuppressed(new RuntimeException(broken));

        assertThat(Outages.isOutage(new RuntimeException(broken))).isTrue();
        assertThat(Outages.isOutage(pushing)).isTrue();
        assertThat(Outages.reason(broken)).isEqualTo("cannot send");
    }

    @Test
    void serverThatStops_isAnOutage() {
        assertThat(Outages.isOutage(new SQLException("terminating connection", "57P01"))).isTrue();
    }

    @Test
    void wrongStatement_orAPoolThatIsInUse_isNone() {
        assertThat(Outages.isOutage(new SQLException("no such table", "42S02", 42102))).isFalse();
        assertThat(Outages.isOutage(new SQLTransientConnectionException("timed out"))).isFalse();
        assertThat(Outages.isOutage(new IllegalStateException())).isFalse();
        assertThat(Outages.isOutage(null)).isFalse();
    }
}
