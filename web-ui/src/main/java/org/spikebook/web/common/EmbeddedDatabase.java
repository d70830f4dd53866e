package org.spikebook.web.common;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the database is the embedded one, which one process at a time can open. */
@Component
public final class EmbeddedDatabase {

    private final boolean used;

    EmbeddedDatabase(@Value("${spring.datasource.url}") String address) {
        this.used = address.startsWith("jdbc:h2:");
    }

    public boolean isUsed() {
        return used;
    }
}
